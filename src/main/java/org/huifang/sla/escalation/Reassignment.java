package org.huifang.sla.escalation;

import java.util.Optional;

/** Gives a case whose agent has not touched it to somebody else. */
public interface Reassignment {

    /** User id of who has the case now; empty when nobody else could be found, and it waits for somebody. */
    Optional<String> takeFromAgent(String caseNumber);
}
