package org.huifang.channel;

import java.util.UUID;
import org.huifang.customer.Channel;

/** Starts the delivery of a message, in the caller's transaction: the process engine is the outbox. */
public interface MessageDelivery {

    void start(UUID message, String caseNumber, Channel channel);

    /** The channel had taken the message and did not deliver it: on to the next. */
    void goOn(UUID message, String caseNumber, Channel failed);
}
