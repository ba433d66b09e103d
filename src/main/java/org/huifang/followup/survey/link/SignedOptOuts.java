package org.huifang.followup.survey.link;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.huifang.channel.letter.OptOutLinks;
import org.huifang.visitor.LinkKey;
import org.huifang.visitor.SignedToken;
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

    private final SignedToken tokens;
    private final String address;

    /** @param address where customers reach this application, without a slash at the end */
    SignedOptOuts(LinkKey key, @Value("${huifang.public-address}") String address) {
        this.tokens = new SignedToken(key, USE, ID, SIGNATURE);
        this.address = address;
    }

    @Override
    public String to(UUID message) {
        return address + "/o/" + tokens.of(id(message));
    }

    /** The message the link came with; empty when we did not sign it. */
    public Optional<UUID> read(String token) {
        var reading = tokens.read(token);
        var id = reading.content();
        var message = new UUID(id.getLong(), id.getLong());
        return reading.genuine() ? Optional.of(message) : Optional.empty();
    }

    private static ByteBuffer id(UUID message) {
        return ByteBuffer.allocate(ID)
                .putLong(message.getMostSignificantBits())
                .putLong(message.getLeastSignificantBits())
                .flip();
    }
}
