package org.huifang.vault;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes of a value what it can be found by without being readable: a keyed hash of its normal spelling. Who has the database sees
 * which rows have the same, and nothing more.
 */
@Component
public class Blinded {

    /** What a value is, and by it how it is spelled. Names go into every hash; never rename one. */
    public enum Kind {
        /** Mail address, phone number or id of an account, whatever it looks like. */
        ADDRESS,
        /** Id of an account in a network. */
        ACCOUNT,
        /** As it stands, for what must not be there twice. */
        WORDS
    }

    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ()+.-]{5,}");
    private static final String CHINA = "86";
    private static final int MOBILE = 11;
    /** Own: half of SHA-256; no two of a billion values have the same by chance. */
    private static final int BYTES = 16;

    private final PrfSet prf;

    @Autowired
    Blinded(KeysetSource source) {
        this(source.keyset());
    }

    Blinded(Keyset keys) {
        try {
            this.prf = keys.index().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException unusable) {
            throw new InvalidKeyset("The keyset \"index\" has no PRF key that can be used.");
        }
    }

    /** Null for null and for an empty value. */
    public String of(Kind kind, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            var input = (kind + "\0" + normal(kind, value)).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(prf.computePrimary(input, BYTES));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("The keyset's index key cannot be used.");
        }
    }

    /** For {@code = any (…)}. */
    public String[] of(Kind kind, Collection<String> values) {
        return values.stream()
                .map(value -> of(kind, value))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }

    private static String normal(Kind kind, String value) {
        return switch (kind) {
            case WORDS -> value;
            case ACCOUNT -> value.strip().toLowerCase(Locale.ROOT);
            case ADDRESS -> {
                var bare = value.strip().toLowerCase(Locale.ROOT);
                yield PHONE.matcher(bare).matches() ? digits(bare) : bare;
            }
        };
    }

    /** Without the country's code where it is ours. */
    private static String digits(String phone) {
        var digits = phone.replaceAll("[^0-9]", "");
        return digits.startsWith(CHINA) && digits.length() == CHINA.length() + MOBILE
                ? digits.substring(CHINA.length())
                : digits;
    }
}
