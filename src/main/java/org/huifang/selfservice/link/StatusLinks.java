package org.huifang.selfservice.link;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huifang.channel.letter.StatusPages;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.visitor.LinkKey;
import org.huifang.visitor.SignedToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the addresses at which customers see their complaint: {@code /c/} and 32 characters that hold the complaint's
 * number, the hour the link ends and a signature over both. Nothing in it says who the customer is.
 */
@Component
public class StatusLinks implements StatusPages {

    /** The path of links, and the page that asks for number and code. */
    public static final String PATH = "/c/";

    public static final String STATUS = "/status";

    private static final String USE = "status-link";
    private static final Pattern DIGITS = Pattern.compile("HF(\\d{2})-(\\d+)-(\\d)");
    private static final int NUMBER = 1 + Integer.BYTES + 1 + 1;
    private static final int HOURS = 3;
    private static final int SIGNED = NUMBER + HOURS;
    private static final int SIGNATURE = 14;
    private static final long SECONDS_OF_HOUR = 3600;

    private final SignedToken tokens;
    private final AccessCodes codes;
    private final String address;
    private final Duration lasts;
    private final Clock clock;

    /**
     * @param address where customers reach this application, without a slash at the end
     * @param lasts how long a link in a letter is good (own: 180 days, so that it outlives the reopening and most appeals)
     */
    StatusLinks(
            LinkKey key,
            AccessCodes codes,
            @Value("${huifang.public-address}") String address,
            @Value("${huifang.self-service.link-lasts:180d}") Duration lasts,
            Clock clock) {
        this.tokens = new SignedToken(key, USE, SIGNED, SIGNATURE);
        this.codes = codes;
        this.address = address;
        this.lasts = lasts;
        this.clock = clock;
    }

    /**
     * What a link says.
     *
     * @param number text of one; of no complaint when the link is not even the shape of one
     * @param genuine whether we signed it; nothing else of it may be believed before
     */
    public record Reading(String number, boolean genuine, Instant endsAt) {

        public boolean isGoodAt(Instant now) {
            return genuine && now.isBefore(endsAt);
        }
    }

    @Override
    public Optional<Access> of(String caseNumber) {
        if (!DIGITS.matcher(caseNumber).matches()) {
            return Optional.empty();
        }
        var number = new ComplaintNumber(caseNumber);
        var link = address + path(number, clock.instant().plus(lasts));
        return Optional.of(new Access(link, address + STATUS, codes.of(number)));
    }

    /** The address of a link made now, without the host. */
    public String path(ComplaintNumber number) {
        return path(number, clock.instant().plus(lasts));
    }

    /** @param endsAt rounded up to the hour */
    public String path(ComplaintNumber number, Instant endsAt) {
        return PATH + token(number, endsAt);
    }

    String token(ComplaintNumber number, Instant endsAt) {
        var digits = DIGITS.matcher(number.value());
        if (!digits.matches()) {
            throw new IllegalArgumentException("A complaint's number has another form.");
        }
        var hours = (endsAt.getEpochSecond() + SECONDS_OF_HOUR - 1) / SECONDS_OF_HOUR;
        var running = Long.parseLong(digits.group(2));
        return tokens.of(ByteBuffer.allocate(SIGNED)
                .put(Byte.parseByte(digits.group(1)))
                .put((byte) (running >> Integer.SIZE))
                .putInt((int) running)
                .put(Byte.parseByte(digits.group(3)))
                .put((byte) (hours >> Short.SIZE))
                .putShort((short) hours)
                .flip());
    }

    /** Does the same work for every text, so that its time says nothing about what was wrong. */
    public Reading read(String token) {
        var reading = tokens.read(token);
        var signed = reading.content();
        var year = signed.get();
        var running = (Byte.toUnsignedLong(signed.get()) << Integer.SIZE) + Integer.toUnsignedLong(signed.getInt());
        var number = "HF%02d-%08d-%d".formatted(year, running, signed.get());
        var hours = (Byte.toUnsignedInt(signed.get()) << Short.SIZE) + Short.toUnsignedInt(signed.getShort());
        return new Reading(number, reading.genuine(), Instant.ofEpochSecond(hours * SECONDS_OF_HOUR));
    }
}
