package org.huifang.followup.survey.link;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.huifang.visitor.LinkKey;
import org.huifang.visitor.SignedToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the addresses customers are sent: {@code /s/} and 40 characters that hold the invitation's id, the hour the
 * link ends and a signature over both. Nothing in it says who the customer is.
 */
@Component
public class SurveyLinks {

    private static final String USE = "survey-link";
    private static final int ID = 16;
    private static final int HOURS = 3;
    /** Eighty bits are the least one should cut a signature to (RFC 2104); 88 make the whole a round number of characters. */
    private static final int SIGNATURE = 11;

    private static final int SIGNED = ID + HOURS;
    private static final long SECONDS_OF_HOUR = 3600;

    private final SignedToken tokens;
    private final String address;

    /** @param address where customers reach this application, without a slash at the end */
    SurveyLinks(LinkKey key, @Value("${huifang.public-address}") String address) {
        this.tokens = new SignedToken(key, USE, SIGNED, SIGNATURE);
        this.address = address;
    }

    /**
     * What a link says.
     *
     * @param id of an invitation; of none when the link is not even the shape of one
     * @param genuine whether we signed it; nothing else of it may be believed before
     */
    public record Reading(UUID id, boolean genuine, Instant endsAt) {

        public boolean isGoodAt(Instant now) {
            return genuine && now.isBefore(endsAt);
        }
    }

    /** @param endsAt rounded up to the hour */
    public String to(UUID id, Instant endsAt) {
        return address + path(id, endsAt);
    }

    /** The same without the host, for pages of ours that lead there. */
    public String path(UUID id, Instant endsAt) {
        return "/s/" + token(id, endsAt);
    }

    String token(UUID id, Instant endsAt) {
        var hours = (endsAt.getEpochSecond() + SECONDS_OF_HOUR - 1) / SECONDS_OF_HOUR;
        return tokens.of(ByteBuffer.allocate(SIGNED)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put((byte) (hours >> 16))
                .putShort((short) hours)
                .flip());
    }

    /** Does the same work for every text, so that its time says nothing about what was wrong. */
    public Reading read(String token) {
        var reading = tokens.read(token);
        var signed = reading.content();
        var id = new UUID(signed.getLong(), signed.getLong());
        var hours = (Byte.toUnsignedInt(signed.get()) << 16) + Short.toUnsignedInt(signed.getShort());
        return new Reading(id, reading.genuine(), Instant.ofEpochSecond(hours * SECONDS_OF_HOUR));
    }
}
