package org.huifang.complaint.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.csv.Counted;
import org.huifang.csv.CsvHeader;
import org.huifang.csv.CsvRow;
import org.huifang.csv.RejectedRow;
import org.huifang.csv.RowObjection;
import org.huifang.csv.RowTaker;
import org.springframework.stereotype.Service;

/**
 * Registers row by row, each in a commit of its own: a case is row, ledger, clocks and process. They are counted afterwards, so
 * that after a crash fewer are counted than are in; the same file again finds them.
 */
@Service
class ComplaintRows {

    /** Often enough to see progress (own). */
    private static final int AT_A_TIME = 50;

    private final ComplaintDesk desk;
    private final Complaints complaints;

    ComplaintRows(ComplaintDesk desk, Complaints complaints) {
        this.desk = desk;
        this.complaints = complaints;
    }

    RowTaker takenBy(CsvHeader header, ComplaintRow reader) {
        return new RowTaker() {
            @Override
            public int rowsAtATime() {
                return AT_A_TIME;
            }

            @Override
            public void take(List<CsvRow> rows, Consumer<Counted> count) {
                count.accept(register(rows, header, reader));
            }
        };
    }

    private Counted register(List<CsvRow> rows, CsvHeader header, ComplaintRow reader) {
        var rejected = new ArrayList<RejectedRow>();
        long created = 0;
        long unchanged = 0;
        for (var row : rows) {
            try {
                if (register(reader.read(row))) {
                    created++;
                } else {
                    unchanged++;
                }
            } catch (InvalidRow invalid) {
                rejected.add(RejectedRow.of(row.line(), header.sent(row.cells()), invalid.objections()));
            }
        }
        return new Counted(created, 0, unchanged, rejected);
    }

    /** Whether it is new. */
    private boolean register(RegisterComplaint command) {
        var known = complaints.findByChannelAndExternalId(command.channel().name(), command.externalId());
        try {
            desk.register(command);
            return known.isEmpty();
        } catch (ComplaintDesk.KeyReused other) {
            throw new InvalidRow(List.of(new RowObjection(
                    ComplaintRow.EXTERNAL_ID,
                    "该编号已用于另一条内容不同的投诉",
                    "was already used for a complaint with other content")));
        }
    }
}
