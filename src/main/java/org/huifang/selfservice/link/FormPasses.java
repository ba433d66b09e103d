package org.huifang.selfservice.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.huifang.visitor.LinkKey;
import org.springframework.stereotype.Component;

/**
 * Passes that our forms carry. One says when the form was made, is bound to what it does and to whose case, and has a nonce by
 * which it does that once. We keep no session and set no cookie, so a page of somebody else cannot borrow one.
 */
@Component
public class FormPasses {

    /** Long enough for somebody who needs time, or looks for photos (WCAG 2.2.1); own. */
    public static final Duration LASTS = Duration.ofHours(12);

    private static final String USE = "form-pass ";
    private static final int NONCE = 12;
    private static final int SIGNED = Long.BYTES + NONCE;
    private static final int SIGNATURE = 16;
    private static final int LENGTH = SIGNED + SIGNATURE;

    private final LinkKey key;
    private final SecureRandom random = new SecureRandom();

    FormPasses(LinkKey key) {
        this.key = key;
    }

    /** @param nonce names the form; the same for each time it is sent */
    public record Pass(String nonce, Instant issuedAt) {}

    /**
     * @param use what the form does
     * @param subject number of the case, or empty
     */
    public String issue(String use, String subject, Instant now) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var pass = ByteBuffer.allocate(LENGTH).putLong(now.toEpochMilli()).put(nonce);
        pass.put(signature(use, subject, pass.duplicate().flip()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(pass.array());
    }

    /**
     * Empty when it is forged, of another use or case, or too old.
     *
     * @param pass as the form sent it; null when it sent none
     */
    public Optional<Pass> read(String use, String subject, String pass, Instant now) {
        var bytes = decoded(pass);
        var signed = ByteBuffer.wrap(bytes, 0, SIGNED);
        var genuine = MessageDigest.isEqual(
                signature(use, subject, signed.duplicate()), Arrays.copyOfRange(bytes, SIGNED, LENGTH));
        var issuedAt = Instant.ofEpochMilli(signed.getLong());
        return genuine && now.isBefore(issuedAt.plus(LASTS))
                ? Optional.of(new Pass(HexFormat.of().formatHex(bytes, Long.BYTES, SIGNED), issuedAt))
                : Optional.empty();
    }

    private byte[] signature(String use, String subject, ByteBuffer content) {
        var bound = subject.getBytes(StandardCharsets.UTF_8);
        var whole = ByteBuffer.allocate(SIGNED + bound.length).put(content).put(bound);
        return key.sign(USE + use, whole.flip(), SIGNATURE);
    }

    private static byte[] decoded(String pass) {
        try {
            var bytes = pass == null ? new byte[0] : Base64.getUrlDecoder().decode(pass);
            return bytes.length == LENGTH ? bytes : new byte[LENGTH];
        } catch (IllegalArgumentException notOurLetters) {
            return new byte[LENGTH];
        }
    }
}
