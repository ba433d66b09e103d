package org.huifang.sla;

/** The timers of a case's running process and the due dates of its tasks. */
public interface PromiseTimers {

    /** Moves every timer and due date of the case to what its clocks say now. */
    void realign(String caseNumber);

    /** A clock was added: the timer of the ladder fires earlier if the new clock's first step comes before it. */
    void bringForward(String caseNumber);
}
