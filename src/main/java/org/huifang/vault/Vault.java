package org.huifang.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.huifang.audit.ErasedWords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Seals what is personal before it is stored, and opens it when it is read. A value is bound to its table and column. Nulls, empty
 * values and what stands where something was erased are stored as they are.
 */
@Component
public class Vault {

    /** What {@code Eraser.RANDOM} leaves. */
    private static final Pattern ERASED_REFERENCE = Pattern.compile("erased:[0-9a-f-]{36}");

    private final Keyset keys;
    private final Aead aead;

    @Autowired
    Vault(KeysetSource source) {
        this(source.keyset());
    }

    /** With keys at hand. */
    public Vault(Keyset keys) {
        this.keys = keys;
        try {
            this.aead = keys.values().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException unusable) {
            throw new InvalidKeyset("The keyset \"values\" has no AEAD keys that can be used.");
        }
    }

    public String seal(String words, Place place) {
        return isPlain(words) ? words : Sealed.text(encrypt(words.getBytes(StandardCharsets.UTF_8), place));
    }

    public byte[] seal(byte[] bytes, Place place) {
        return bytes == null || bytes.length == 0 ? bytes : Sealed.bytes(encrypt(bytes, place));
    }

    /** @throws CannotOpen when it was not sealed for this place by a key of ours, or was altered since */
    public String open(String stored, Place place) {
        return isPlain(stored) ? stored : new String(decrypt(Sealed.of(stored, place), place), StandardCharsets.UTF_8);
    }

    /** @throws CannotOpen when it was not sealed for this place by a key of ours, or was altered since */
    public byte[] open(byte[] stored, Place place) {
        return stored == null || stored.length == 0 ? stored : decrypt(Sealed.of(stored, place), place);
    }

    private static boolean isPlain(String words) {
        return words == null
                || words.isEmpty()
                || words.equals(ErasedWords.MARK)
                || ERASED_REFERENCE.matcher(words).matches();
    }

    private byte[] encrypt(byte[] plain, Place place) {
        try {
            return aead.encrypt(plain, place.bound());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Nothing can be sealed for %s with key %d.".formatted(place, primary()));
        }
    }

    private byte[] decrypt(byte[] made, Place place) {
        try {
            return aead.decrypt(made, place.bound());
        } catch (GeneralSecurityException refused) {
            var key = Sealed.key(made);
            throw Arrays.stream(keys.ids()).anyMatch(id -> id == key)
                    ? CannotOpen.altered(place, key)
                    : CannotOpen.withoutKey(place, key);
        }
    }

    /** Id of the key that seals, as the SQL function {@code sealed_with} tells it. */
    public long primary() {
        return keys.primary();
    }

    /** Whether there are former keys, so that something may still be sealed with one. */
    public boolean hasFormerKeys() {
        return keys.ids().length > 1;
    }
}
