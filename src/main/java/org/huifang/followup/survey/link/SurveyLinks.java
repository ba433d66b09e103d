package org.huifang.followup.survey.link;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.huifang.visitor.LinkKey;
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
    private static final int LENGTH = SIGNED + SIGNATURE;
    private static final long SECONDS_OF_HOUR = 3600;

    private final LinkKey key;
    private final String address;

    /** @param address where customers reach this application, without a slash at the end */
    SurveyLinks(LinkKey key, @Value("${huifang.public-address}") String address) {
        this.key = key;
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
        var token = ByteBuffer.allocate(LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put((byte) (hours >> 16))
                .putShort((short) hours);
        token.put(key.sign(USE, token.duplicate().flip(), SIGNATURE));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** Does the same work for every text, so that its time says nothing about what was wrong. */
    public Reading read(String token) {
        var bytes = Arrays.copyOf(decoded(token), LENGTH);
        var signed = ByteBuffer.wrap(bytes, 0, SIGNED);
        var expected = key.sign(USE, signed.duplicate(), SIGNATURE);
        var genuine = MessageDigest.isEqual(expected, Arrays.copyOfRange(bytes, SIGNED, LENGTH));
        var id = new UUID(signed.getLong(), signed.getLong());
        var hours = (Byte.toUnsignedInt(signed.get()) << 16) + Short.toUnsignedInt(signed.getShort());
        return new Reading(id, genuine, Instant.ofEpochSecond(hours * SECONDS_OF_HOUR));
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
