package org.huifang.complaint.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.huifang.audit.CaseEvent;

/** One line of a case's timeline, from its ledger. */
record TimelineEntry(int seq, Instant at, String phase, String event, String actor, JsonNode data) {

    static TimelineEntry of(CaseEvent event) {
        return new TimelineEntry(
                event.seq(),
                event.at(),
                event.kind().phase().name(),
                event.kind().name(),
                event.actor(),
                event.data());
    }
}
