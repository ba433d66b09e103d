package org.huifang.supervision.draw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;

/**
 * The number by which a case is drawn or not, in [0, 1): the first 53 bits of SHA-256 over day, number and the hash of the entry that
 * closed the case. The same again is the same; before the case is closed nobody can know it, and afterwards nobody can change it.
 */
final class Draw {

    private static final int BITS = 53;

    private Draw() {}

    static double of(LocalDate day, String number, String seal) {
        var bits =
                ByteBuffer.wrap(hash("%s %s %s".formatted(day, number, seal))).getLong() >>> (Long.SIZE - BITS);
        return bits / (double) (1L << BITS);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }
}
