package org.huifang.complaint.assignment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who gets a case, and on what ground; or why nobody does.
 *
 * @param agent user id, or null
 * @param ground null when there is no agent
 * @param reason null when there is one
 */
public record Choice(String agent, Ground ground, Reason reason) {

    /** Codes of the ledger. */
    public enum Ground {
        /** The customer's named manager. */
        MANAGER,
        /** The deputy of the customer's named manager, who is away. */
        DEPUTY,
        /** Of the department, with the skill. */
        SKILL,
        /** Of the department, where nobody who has the skill can take it. */
        WITHOUT_SKILL,
        /** A team lead said so. */
        NAMED,
        /** They took it themselves. */
        CLAIMED
    }

    /** Codes of the ledger; the first that leaves nobody. */
    public enum Reason {
        NOBODY_IN_GROUP,
        ALL_INVOLVED,
        ALL_ABSENT,
        ALL_FULL
    }

    static Choice of(String agent, Ground ground) {
        return new Choice(agent, ground, null);
    }

    static Choice nobody(Reason reason) {
        return new Choice(null, null, reason);
    }

    public Optional<String> found() {
        return Optional.ofNullable(agent);
    }

    /** For the ledger. */
    public Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        if (agent == null) {
            data.put("reason", reason);
        } else {
            data.put("agent", agent);
            data.put("ground", ground);
        }
        return data;
    }
}
