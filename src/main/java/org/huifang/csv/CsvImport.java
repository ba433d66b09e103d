package org.huifang.csv;

import java.time.Instant;
import java.util.UUID;

/**
 * A file taken in, or being taken in.
 *
 * @param brokenAt line from which on the file could not be read, or null
 * @param updated of those we knew, these said something new
 */
public record CsvImport(
        UUID id,
        Kind kind,
        Instant startedAt,
        String startedBy,
        String charset,
        State state,
        Long brokenAt,
        long created,
        long updated,
        long unchanged,
        long rejected,
        Instant finishedAt) {

    /** What the rows are. */
    public enum Kind {
        CUSTOMERS,
        COMPLAINTS,
        PARCEL_VOLUMES
    }

    public enum State {
        /** Or interrupted by a crash; what is counted is committed. */
        RUNNING,
        COMPLETED,
        BROKEN
    }

    public long accepted() {
        return created + updated + unchanged;
    }

    public long rows() {
        return accepted() + rejected;
    }
}
