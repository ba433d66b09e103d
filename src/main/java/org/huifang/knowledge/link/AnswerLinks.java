package org.huifang.knowledge.link;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.huifang.visitor.LinkKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the addresses in answers: {@code /k/} and 40 characters that hold the answer's id, the hour the link ends and a
 * signature over both. Nothing in it says who the customer is or what was asked.
 */
@Component
public class AnswerLinks {

    public static final String PATH = "/k/";

    private static final String USE = "answer-link";
    private static final int SIGNED = 2 * Long.BYTES + Integer.BYTES;
    /** Eighty bits are the least one should cut a signature to (RFC 2104). */
    private static final int SIGNATURE = 10;

    private static final int LENGTH = SIGNED + SIGNATURE;
    private static final long SECONDS_OF_HOUR = 3600;

    private final LinkKey key;
    private final String address;

    /** @param address where customers reach this application, without a slash at the end */
    AnswerLinks(LinkKey key, @Value("${huifang.public-address}") String address) {
        this.key = key;
        this.address = address;
    }

    /** @param endsAt rounded up to the hour */
    public String to(UUID answer, Instant endsAt) {
        return address + PATH + token(answer, endsAt);
    }

    String token(UUID answer, Instant endsAt) {
        var hours = (endsAt.getEpochSecond() + SECONDS_OF_HOUR - 1) / SECONDS_OF_HOUR;
        var token = ByteBuffer.allocate(LENGTH)
                .putLong(answer.getMostSignificantBits())
                .putLong(answer.getLeastSignificantBits())
                .putInt((int) hours);
        token.put(key.sign(USE, token.duplicate().flip(), SIGNATURE));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The answer that a link we signed names, until it ends; empty for every other text. */
    public Optional<UUID> read(String token, Instant now) {
        var bytes = Arrays.copyOf(decoded(token), LENGTH);
        var signed = ByteBuffer.wrap(bytes, 0, SIGNED);
        var expected = key.sign(USE, signed.duplicate(), SIGNATURE);
        var genuine = MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, SIGNED, LENGTH));
        var answer = new UUID(signed.getLong(), signed.getLong());
        var endsAt = Instant.ofEpochSecond(Integer.toUnsignedLong(signed.getInt()) * SECONDS_OF_HOUR);
        return genuine && now.isBefore(endsAt) ? Optional.of(answer) : Optional.empty();
    }

    private static byte[] decoded(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length == LENGTH ? bytes : new byte[0];
        } catch (IllegalArgumentException notOurLetters) {
            return new byte[0];
        }
    }
}
