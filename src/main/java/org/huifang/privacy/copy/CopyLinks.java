package org.huifang.privacy.copy;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huifang.visitor.LinkKey;
import org.huifang.visitor.SignedToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Addresses at which customers get the copy of their data: {@code /d/} and letters that hold the request's number, the hour the link
 * ends and a signature over both.
 */
@Component
public class CopyLinks {

    public static final String PATH = "/d/";

    private static final Pattern NUMBER = Pattern.compile("E-(\\d{4})-(\\d{6,9})");
    private static final int SIGNED = Short.BYTES + Integer.BYTES + Integer.BYTES;
    private static final int SIGNATURE = 16;
    private static final long SECONDS_OF_HOUR = 3600;

    private final SignedToken tokens;
    private final String address;
    private final Duration lasts;
    private final Clock clock;

    /** @param lasts how long a link is good (own: a week is long enough to read one's mail, and short enough for a lost phone) */
    CopyLinks(
            LinkKey key,
            @Value("${huifang.public-address}") String address,
            @Value("${huifang.privacy.copy-lasts}") Duration lasts,
            Clock clock) {
        this.tokens = new SignedToken(key, "data-copy", SIGNED, SIGNATURE);
        this.address = address;
        this.lasts = lasts;
        this.clock = clock;
    }

    long days() {
        return lasts.toDays();
    }

    /** The whole address. */
    String to(String number) {
        var digits = NUMBER.matcher(number);
        if (!digits.matches()) {
            throw new IllegalArgumentException("A request's number has another form.");
        }
        var endsAt = clock.instant().plus(lasts);
        var hours = (endsAt.getEpochSecond() + SECONDS_OF_HOUR - 1) / SECONDS_OF_HOUR;
        return address
                + PATH
                + tokens.of(ByteBuffer.allocate(SIGNED)
                        .putShort(Short.parseShort(digits.group(1)))
                        .putInt(Integer.parseInt(digits.group(2)))
                        .putInt((int) hours)
                        .flip());
    }

    /** Number of the request; empty when the link is not ours, or its time is over. */
    public Optional<String> read(String token) {
        var reading = tokens.read(token);
        var signed = reading.content();
        var number = "E-%04d-%06d".formatted(signed.getShort(), signed.getInt());
        var endsAt = Instant.ofEpochSecond(signed.getInt() * SECONDS_OF_HOUR);
        return reading.genuine() && clock.instant().isBefore(endsAt) ? Optional.of(number) : Optional.empty();
    }
}
