package org.huifang.staff;

import java.time.Instant;
import java.util.UUID;

/** Somebody is not there: from the first moment, until the moment at which they are back. Why is nobody's business. */
public record Absence(UUID id, Instant from, Instant until) {

    public boolean covers(Instant moment) {
        return !from.isAfter(moment) && until.isAfter(moment);
    }

    boolean overlaps(Instant since, Instant to) {
        return from.isBefore(to) && until.isAfter(since);
    }
}
