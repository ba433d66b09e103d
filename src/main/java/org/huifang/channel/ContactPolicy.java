package org.huifang.channel;

import java.time.Instant;
import java.util.UUID;
import org.huifang.customer.Channel;

/** Whether a message may go to the customer now; answered by those who know everything else we say to the customer. */
public interface ContactPolicy {

    /** What is not permitted is noted in the case with the row that decided. */
    ContactVerdict judge(UUID message);

    /** From when on a message of the purpose might go by the channel: then, or when the hours permit it next. */
    Instant firstPermitted(long customerId, Channel channel, Letter.Purpose purpose, String caseNumber, Instant then);
}
