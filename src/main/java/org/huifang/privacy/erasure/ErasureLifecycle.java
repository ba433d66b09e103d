package org.huifang.privacy.erasure;

import java.time.Instant;

/** The process of one erasure, as the desk needs it. */
public interface ErasureLifecycle {

    /**
     * @param identityProven whether the way it came shows that it is the customer who asks
     * @param remindAt when those who decide are reminded
     */
    void start(String number, boolean identityProven, Instant remindAt);

    /** The last letter has gone out, or never will; a process that does not wait for it is left alone. */
    void letterSettled(String number);
}
