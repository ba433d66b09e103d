package org.huifang.customer.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;
import org.huifang.csv.Counted;
import org.huifang.csv.CsvRow;
import org.huifang.csv.RejectedRow;
import org.huifang.csv.RowObjection;
import org.huifang.csv.RowTaker;
import org.huifang.customer.consent.Consents;
import org.huifang.customer.file.CustomerFileDesk;
import org.huifang.customer.file.RetriedTransaction;
import org.huifang.customer.file.Taken;
import org.huifang.customer.file.Taken.Result;
import org.huifang.customer.file.content.InvalidCustomerFile;
import org.huifang.customer.file.content.Objection;
import org.springframework.stereotype.Service;

/** Takes in rows by the thousand and counts them, in one commit. */
@Service
class CustomerRows {

    private static final int AT_A_TIME = 1_000;

    private final CustomerFileDesk desk;
    private final Consents consents;
    private final RetriedTransaction transaction;

    CustomerRows(CustomerFileDesk desk, Consents consents, RetriedTransaction transaction) {
        this.desk = desk;
        this.consents = consents;
        this.transaction = transaction;
    }

    RowTaker takenBy(RowReader reader) {
        return new RowTaker() {
            @Override
            public int rowsAtATime() {
                return AT_A_TIME;
            }

            @Override
            public void take(List<CsvRow> rows, Consumer<Counted> count) {
                CustomerRows.this.take(rows, reader, count);
            }
        };
    }

    private void take(List<CsvRow> rows, RowReader reader, Consumer<Counted> count) {
        var readable = new ArrayList<ImportRow>();
        var unreadable = new ArrayList<RejectedRow>();
        for (var row : rows) {
            try {
                readable.add(reader.read(row));
            } catch (InvalidCustomerFile invalid) {
                unreadable.add(rejected(row.line(), reader.sent(row), invalid.objections()));
            }
        }
        transaction.run(() -> {
            count.accept(take(readable, unreadable));
            return null;
        });
    }

    private Counted take(List<ImportRow> rows, List<RejectedRow> unreadable) {
        var taken = desk.take(rows.stream().map(ImportRow::change).toList());
        var rejected = new ArrayList<>(unreadable);
        var results = new EnumMap<Result, Long>(Result.class);
        for (int i = 0; i < taken.size(); i++) {
            results.merge(settle(rows.get(i), taken.get(i), rejected), 1L, Long::sum);
        }
        return new Counted(
                results.getOrDefault(Result.CREATED, 0L),
                results.getOrDefault(Result.UPDATED, 0L),
                results.getOrDefault(Result.UNCHANGED, 0L),
                rejected);
    }

    private Result settle(ImportRow row, Taken taken, List<RejectedRow> rejected) {
        if (taken.result() == Result.REJECTED) {
            rejected.add(rejected(row.line(), row.cells(), List.of(taken.objection())));
            return Result.REJECTED;
        }
        var isNew = false;
        for (var consent : row.consents()) {
            isNew |= consents.record(taken.file().id(), consent);
        }
        return isNew && taken.result() == Result.UNCHANGED ? Result.UPDATED : taken.result();
    }

    private static RejectedRow rejected(long line, List<String> cells, List<Objection> objections) {
        return RejectedRow.of(
                line,
                cells,
                objections.stream()
                        .map(wrong -> new RowObjection(wrong.field(), wrong.chinese(), wrong.english()))
                        .toList());
    }
}
