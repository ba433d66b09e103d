package org.huifang.csv.web;

import java.time.Instant;
import java.util.UUID;
import org.huifang.csv.CsvImport;

/**
 * An import as its sender sees it.
 *
 * @param rejects where the rejected rows are; null when there are none
 */
public record ImportView(
        UUID id,
        CsvImport.State state,
        String startedBy,
        Instant startedAt,
        Instant finishedAt,
        Long brokenAt,
        long rows,
        long accepted,
        long created,
        long updated,
        long unchanged,
        long rejected,
        String rejects) {

    /** @param path of the imports of this kind */
    static ImportView of(CsvImport done, String path) {
        return new ImportView(
                done.id(),
                done.state(),
                done.startedBy(),
                done.startedAt(),
                done.finishedAt(),
                done.brokenAt(),
                done.rows(),
                done.accepted(),
                done.created(),
                done.updated(),
                done.unchanged(),
                done.rejected(),
                done.rejected() == 0 ? null : "%s/%s/rejects".formatted(path, done.id()));
    }
}
