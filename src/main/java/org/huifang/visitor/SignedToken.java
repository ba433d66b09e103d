package org.huifang.visitor;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** Some bytes and our signature over them, as letters for an address. What the bytes mean is known to whoever made it. */
public final class SignedToken {

    private final LinkKey key;
    private final String use;
    private final int content;
    private final int length;

    /**
     * @param use what it is for; a token of one use is worth nothing for another
     * @param content bytes
     * @param signature bytes; ten are the least one should cut a signature to (RFC 2104)
     */
    public SignedToken(LinkKey key, String use, int content, int signature) {
        this.key = key;
        this.use = use;
        this.content = content;
        this.length = content + signature;
    }

    /**
     * What a token says.
     *
     * @param content as many bytes as there must be, zeros when the text was not even the shape of a token
     * @param genuine whether we signed it; nothing of the content may be believed before
     */
    public record Reading(ByteBuffer content, boolean genuine) {}

    /** @param bytes to be signed, from position to limit */
    public String of(ByteBuffer bytes) {
        var token = ByteBuffer.allocate(length).put(bytes.duplicate());
        token.put(key.sign(use, bytes.duplicate(), length - content));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Does the same work for every text, so that its time says nothing about what was wrong. */
    public Reading read(String token) {
        var bytes = Arrays.copyOf(decoded(token), length);
        var signed = ByteBuffer.wrap(bytes, 0, content);
        var expected = key.sign(use, signed.duplicate(), length - content);
        return new Reading(signed, MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, content, length)));
    }

    private byte[] decoded(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length == length ? bytes : new byte[0];
        } catch (IllegalArgumentException notOurLetters) {
            return new byte[0];
        }
    }
}
