package org.huifang.sla.escalation;

/** What climbing a step of the ladder does; words of {@code dmn/escalation.dmn}. */
public enum EscalationAction {
    /** The recipients are written to. */
    NOTIFY,
    /** The case's tasks move up in everybody's list. */
    RAISE_PRIORITY,
    /** The case goes from its agent to another, or back to the group; the recipients see its tasks too. */
    REASSIGN,
    /** The recipients get a task of their own: see to it that the case moves. */
    SUPERVISE,
    /** The customer hears where the case stands. */
    TELL_CUSTOMER
}
