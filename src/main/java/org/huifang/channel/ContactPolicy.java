package org.huifang.channel;

import java.util.UUID;

/** Whether a message may go to the customer now; answered by those who know everything else we say to the customer. */
public interface ContactPolicy {

    /** What is not permitted is noted in the case with the row that decided. */
    ContactVerdict judge(UUID message);
}
