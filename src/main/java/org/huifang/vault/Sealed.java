package org.huifang.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * How a sealed value is written: {@code v1.} and what Tink made, whose second to fifth byte are the key's id. In texts the latter is
 * base64url without padding. The SQL function {@code sealed_with} reads the same.
 */
final class Sealed {

    private static final String PREFIX = "v1.";
    private static final byte[] PREFIX_BYTES = PREFIX.getBytes(StandardCharsets.US_ASCII);
    /** Of Tink's own prefix: a version and the key's id. */
    private static final int HEAD = 5;

    private Sealed() {}

    static String text(byte[] made) {
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(made);
    }

    static byte[] bytes(byte[] made) {
        return ByteBuffer.allocate(PREFIX_BYTES.length + made.length)
                .put(PREFIX_BYTES)
                .put(made)
                .array();
    }

    /** What Tink made. */
    static byte[] of(String stored, Place place) {
        if (!stored.startsWith(PREFIX)) {
            throw CannotOpen.notSealed(place);
        }
        try {
            return withHead(Base64.getUrlDecoder().decode(stored.substring(PREFIX.length())), place);
        } catch (IllegalArgumentException noBase64) {
            throw CannotOpen.notSealed(place);
        }
    }

    static byte[] of(byte[] stored, Place place) {
        if (stored.length < PREFIX_BYTES.length
                || !Arrays.equals(stored, 0, PREFIX_BYTES.length, PREFIX_BYTES, 0, PREFIX_BYTES.length)) {
            throw CannotOpen.notSealed(place);
        }
        return withHead(Arrays.copyOfRange(stored, PREFIX_BYTES.length, stored.length), place);
    }

    private static byte[] withHead(byte[] made, Place place) {
        if (made.length < HEAD) {
            throw CannotOpen.notSealed(place);
        }
        return made;
    }

    static long key(byte[] made) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(made, 1, Integer.BYTES).getInt());
    }
}
