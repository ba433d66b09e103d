package org.huifang.channel;

import java.time.Instant;
import java.util.UUID;
import org.huifang.customer.Channel;

/**
 * What the far side says about a message after it was sent: bounce mails and receipts of gateways. Whoever reads them tells it
 * here. The same report again changes nothing. A report counts for the channel it came from, because the message may have gone on
 * to another meanwhile.
 */
public interface DeliveryReports {

    enum Bounce {
        /** It will not arrive: refused for good, or given up. The message goes on to its next channel. */
        HARD,
        /** It has not arrived yet, and the other side goes on trying. */
        SOFT
    }

    /**
     * The customer has it, or has read it.
     *
     * @param at when, by the far side's clock
     * @throws UnknownMessage when no message has this id
     */
    void delivered(UUID message, Channel channel, Instant at);

    /**
     * It came back.
     *
     * @param code enhanced status code (RFC 3463) such as 5.1.1, or the gateway's own, or empty; 5.1.x and 5.2.1 say that the
     *     address is at fault, and later messages try another channel first. Anything but letters, digits and {@code . _ -}, or
     *     more than 40 characters, is not kept
     * @param at when, by the far side's clock
     * @throws UnknownMessage when no message has this id
     */
    void bounced(UUID message, Channel channel, Bounce kind, String code, Instant at);
}
