package org.huifang.complaint;

/**
 * The initial assessment.
 *
 * @param severity 1 low to 4 critical, by category
 * @param claim whether money or goods are owed if the complaint is justified
 * @param points the sum that led to the priority
 */
public record Triage(Integer severity, Complexity complexity, Boolean claim, Integer points, Priority priority) {

    /** Complex: needs another department or a trace, and therefore has the longer solution time. */
    public enum Complexity {
        SIMPLE,
        COMPLEX
    }

    /** Urgency, decided by {@code dmn/priority.dmn}; P1 is the most urgent. */
    public enum Priority {
        P1,
        P2,
        P3,
        P4
    }
}
