package org.huifang.customer.web;

import java.time.Instant;
import java.util.Map;
import org.huifang.customer.history.CustomerEvent;

/** One line of a file's history. */
record HistoryEntry(Instant at, String event, String actor, Map<String, Object> data) {

    static HistoryEntry of(CustomerEvent event) {
        return new HistoryEntry(event.at(), event.kind().name(), event.actor().id(), event.data());
    }
}
