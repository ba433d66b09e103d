package org.huifang.channel.intake;

import org.huifang.channel.intake.UnreadableMessage.Reason;

/** Gives a person the task to look at a message, in the caller's transaction. */
public interface QuarantineLifecycle {

    void start(long message, Reason reason);
}
