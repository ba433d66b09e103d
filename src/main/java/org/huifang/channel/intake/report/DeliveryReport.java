package org.huifang.channel.intake.report;

import java.time.Instant;
import java.util.UUID;
import org.huifang.channel.DeliveryReports;
import org.huifang.channel.DeliveryReports.Bounce;
import org.huifang.customer.Channel;

/**
 * What a report says became of a message of ours.
 *
 * @param code enhanced status code (RFC 3463) such as 5.1.1, a gateway's own, or empty
 */
public record DeliveryReport(Outcome outcome, String code) {

    public enum Outcome {
        /** It will not arrive. */
        FAILED,
        /** Not yet; the server goes on trying. */
        DELAYED,
        DELIVERED,
        READ;

        public boolean hasArrived() {
            return this == DELIVERED || this == READ;
        }
    }

    /** @param channel the one it came by, which is the one the message was sent by */
    public void tell(DeliveryReports reports, UUID message, Channel channel, Instant at) {
        switch (outcome) {
            case FAILED -> reports.bounced(message, channel, Bounce.HARD, code, at);
            case DELAYED -> reports.bounced(message, channel, Bounce.SOFT, code, at);
            case DELIVERED, READ -> reports.delivered(message, channel, at);
        }
    }
}
