package org.huifang.channel;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huifang.customer.Channel;
import org.huifang.customer.Language;

/**
 * One message to a customer, as written. Its id is the idempotency key of every attempt to deliver it.
 *
 * @param dueAt since when its present channel may try to send it: neither a night it had to wait through nor the hours another
 *     channel took count as failing
 */
public record OutboundMessage(
        UUID id,
        String complaintNumber,
        long customerId,
        Letter.Purpose purpose,
        int occasion,
        Channel channel,
        String triedChannels,
        Language language,
        String subject,
        String body,
        State state,
        Instant createdAt,
        Instant dueAt) {

    public enum State {
        PENDING,
        SENT,
        SUPPRESSED,
        BY_HAND
    }

    OutboundMessage saying(String otherSubject, String otherBody) {
        return new OutboundMessage(
                id,
                complaintNumber,
                customerId,
                purpose,
                occasion,
                channel,
                triedChannels,
                language,
                otherSubject,
                otherBody,
                state,
                createdAt,
                dueAt);
    }

    /** Channels that failed for good. */
    List<Channel> tried() {
        return Arrays.stream(triedChannels.split(","))
                .filter(name -> !name.isEmpty())
                .map(Channel::valueOf)
                .toList();
    }
}
