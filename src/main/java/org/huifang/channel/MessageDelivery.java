package org.huifang.channel;

import org.huifang.customer.Channel;
import java.util.UUID;

/** Starts the delivery of a message, in the caller's transaction: the process engine is the outbox. */
public interface MessageDelivery {

    void start(UUID message, String caseNumber, Channel channel);
}
