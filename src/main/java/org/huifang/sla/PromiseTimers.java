package org.huifang.sla;

/** Moves every timer and due date of a case's running process to what the clocks say now. */
public interface PromiseTimers {

    void realign(String caseNumber);
}
