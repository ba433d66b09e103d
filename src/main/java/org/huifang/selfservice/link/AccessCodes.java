package org.huifang.selfservice.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.visitor.LinkKey;
import org.springframework.stereotype.Component;

/**
 * The code that goes with a complaint's number, such as {@code 7KQ2-M4XD}: 40 bits that follow from the number and our key, so
 * that no table holds them and none can be read from a copy of the database. Guessing one is hopeless at the few tries allowed.
 */
@Component
public class AccessCodes {

    private static final String USE = "access-code";
    /** Without I, L, O and U, which are misread or misheard (Crockford's base 32). */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;
    private static final int HALF = LENGTH / 2;
    private static final int BITS_OF_LETTER = 5;

    private final LinkKey key;

    AccessCodes(LinkKey key) {
        this.key = key;
    }

    public String of(ComplaintNumber number) {
        return of(number.value());
    }

    /** Does the same work for every number, also one that is none. */
    public boolean fits(String number, String code) {
        return MessageDigest.isEqual(letters(of(number)), letters(code));
    }

    private String of(String number) {
        var content = ByteBuffer.wrap(number.getBytes(StandardCharsets.UTF_8));
        var bits = ByteBuffer.wrap(key.sign(USE, content, Long.BYTES)).getLong();
        var code = new StringBuilder();
        for (var position = 0; position < LENGTH; position++) {
            code.append(LETTERS.charAt((int) (bits >>> position * BITS_OF_LETTER) & LETTERS.length() - 1));
        }
        return code.insert(HALF, '-').toString();
    }

    /** As people type them: small letters, spaces, O for 0. */
    private static byte[] letters(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1")
                .getBytes(StandardCharsets.UTF_8);
    }
}
