package org.huifang.customer.history;

import java.time.Instant;
import java.util.Map;
import org.huifang.audit.Actor;

/**
 * Something that happened to a file.
 *
 * @param data references and codes only
 */
public record CustomerEvent(long customerId, Instant at, Actor actor, Kind kind, Map<String, Object> data) {

    public enum Kind {
        TYPE_DECIDED,
        TYPE_SET,
        TYPE_RELEASED,
        MANAGER_NAMED,
        VULNERABILITY_NOTED,
        VULNERABILITY_CLEARED,
        AT_RISK_BEGAN,
        AT_RISK_ENDED,
        AT_RISK_OVERRIDDEN,
        OVERRIDE_ENDED,
        DETAILS_READ,
        /** Somebody opened the dossier of one of their cases, which has their letters in it. */
        DOSSIER_READ
    }
}
