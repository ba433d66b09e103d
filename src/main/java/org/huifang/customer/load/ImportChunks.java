package org.huifang.customer.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.huifang.customer.consent.Consents;
import org.huifang.customer.file.CustomerFileDesk;
import org.huifang.customer.file.RetriedTransaction;
import org.huifang.customer.file.Taken;
import org.huifang.customer.file.Taken.Result;
import org.springframework.stereotype.Service;

/** Takes in a chunk of rows and counts it, in one commit. */
@Service
class ImportChunks {

    private final CustomerFileDesk desk;
    private final Consents consents;
    private final ImportTable table;
    private final RetriedTransaction transaction;

    ImportChunks(CustomerFileDesk desk, Consents consents, ImportTable table, RetriedTransaction transaction) {
        this.desk = desk;
        this.consents = consents;
        this.table = table;
        this.transaction = transaction;
    }

    void take(UUID id, ImportChunk chunk) {
        transaction.run(() -> {
            var taken = desk.take(chunk.rows().stream().map(ImportRow::change).toList());
            var rejected = new ArrayList<>(chunk.rejected());
            var results = new EnumMap<Result, Long>(Result.class);
            for (int i = 0; i < taken.size(); i++) {
                var result = settle(chunk.rows().get(i), taken.get(i), rejected);
                results.merge(result, 1L, Long::sum);
            }
            results.put(Result.REJECTED, (long) rejected.size());
            table.keep(id, rejected);
            table.count(id, results);
            return results;
        });
    }

    private Result settle(ImportRow row, Taken taken, List<RejectedRow> rejected) {
        if (taken.result() == Result.REJECTED) {
            rejected.add(RejectedRow.of(row.line(), row.cells(), List.of(taken.objection())));
            return Result.REJECTED;
        }
        var isNew = false;
        for (var consent : row.consents()) {
            isNew |= consents.record(taken.file().id(), consent);
        }
        return isNew && taken.result() == Result.UNCHANGED ? Result.UPDATED : taken.result();
    }
}
