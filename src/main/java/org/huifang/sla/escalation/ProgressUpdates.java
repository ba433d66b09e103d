package org.huifang.sla.escalation;

/** Tells the customer where the case stands, also when there is nothing new. */
public interface ProgressUpdates {

    void tell(String caseNumber);
}
