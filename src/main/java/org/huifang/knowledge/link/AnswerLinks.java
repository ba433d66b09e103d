package org.huifang.knowledge.link;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huifang.visitor.LinkKey;
import org.huifang.visitor.SignedToken;
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

    private static final long SECONDS_OF_HOUR = 3600;

    private final SignedToken tokens;
    private final String address;

    /** @param address where customers reach this application, without a slash at the end */
    AnswerLinks(LinkKey key, @Value("${huifang.public-address}") String address) {
        this.tokens = new SignedToken(key, USE, SIGNED, SIGNATURE);
        this.address = address;
    }

    /** @param endsAt rounded up to the hour */
    public String to(UUID answer, Instant endsAt) {
        return address + PATH + token(answer, endsAt);
    }

    String token(UUID answer, Instant endsAt) {
        var hours = (endsAt.getEpochSecond() + SECONDS_OF_HOUR - 1) / SECONDS_OF_HOUR;
        return tokens.of(ByteBuffer.allocate(SIGNED)
                .putLong(answer.getMostSignificantBits())
                .putLong(answer.getLeastSignificantBits())
                .putInt((int) hours)
                .flip());
    }

    /** The answer that a link we signed names, until it ends; empty for every other text. */
    public Optional<UUID> read(String token, Instant now) {
        var reading = tokens.read(token);
        var signed = reading.content();
        var answer = new UUID(signed.getLong(), signed.getLong());
        var endsAt = Instant.ofEpochSecond(Integer.toUnsignedLong(signed.getInt()) * SECONDS_OF_HOUR);
        return reading.genuine() && now.isBefore(endsAt) ? Optional.of(answer) : Optional.empty();
    }
}
