package org.huifang.customer.load;

import java.util.ArrayList;
import java.util.List;
import org.huifang.customer.file.content.InvalidCustomerFile;

/** Rows that are taken in with one commit. */
final class ImportChunk {

    private static final int SIZE = 1_000;

    private final List<ImportRow> rows = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    void add(String[] row, long line, RowReader reader) {
        try {
            rows.add(reader.read(line, row));
        } catch (InvalidCustomerFile invalid) {
            rejected.add(RejectedRow.of(line, reader.sent(row), invalid.objections()));
        }
    }

    boolean isFull() {
        return rows.size() + rejected.size() >= SIZE;
    }

    List<ImportRow> rows() {
        return rows;
    }

    List<RejectedRow> rejected() {
        return rejected;
    }
}
