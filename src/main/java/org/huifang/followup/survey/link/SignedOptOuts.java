package org.huifang.followup.survey.link;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.huifang.channel.letter.OptOutLinks;
import org.huifang.visitor.LinkKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the addresses where customers say that they want no more of a kind of message: {@code /o/} and 40 characters,
 * the message's id and a signature over it. They have no end, because a refusal has to be taken however late.
 */
@Component
public class SignedOptOuts implements OptOutLinks {

    private static final String USE = "opt-out";
    private static final int ID = 16;
    private static final int SIGNATURE = 14;
    private static final int LENGTH = ID + SIGNATURE;

    private final LinkKey key;
    private final String address;

    /** @param address where customers reach this application, without a slash at the end */
    SignedOptOuts(LinkKey key, @Value("${huifang.public-address}") String address) {
        this.key = key;
        this.address = address;
    }

    @Override
    public String to(UUID message) {
        var token = ByteBuffer.allocate(LENGTH).put(id(message)).put(signature(message));
        return address + "/o/" + Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The message the link came with; empty when we did not sign it. */
    public Optional<UUID> read(String token) {
        var bytes = decoded(token);
        if (bytes.length != LENGTH) {
            return Optional.empty();
        }
        var id = ByteBuffer.wrap(bytes, 0, ID);
        var message = new UUID(id.getLong(), id.getLong());
        return MessageDigest.isEqual(signature(message), Arrays.copyOfRange(bytes, ID, LENGTH))
                ? Optional.of(message)
                : Optional.empty();
    }

    private byte[] signature(UUID message) {
        return key.sign(USE, id(message), SIGNATURE);
    }

    private static ByteBuffer id(UUID message) {
        return ByteBuffer.allocate(ID)
                .putLong(message.getMostSignificantBits())
                .putLong(message.getLeastSignificantBits())
                .flip();
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurLetters) {
            return new byte[0];
        }
    }
}
