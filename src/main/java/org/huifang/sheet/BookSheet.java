package org.huifang.sheet;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** One sheet of a workbook, the head of which stays in sight. Its book finishes it. */
class BookSheet implements Sheet {

    /** What a sheet can hold, less the head. */
    static final int MOST_ROWS = 1_048_575;

    private final Worksheet sheet;
    private int rows;

    BookSheet(Worksheet sheet) {
        this.sheet = sheet;
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<?> cells) {
        if (rows > MOST_ROWS) {
            throw new SheetFull(MOST_ROWS);
        }
        for (var column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(rows, column, number);
            } else if (cells.get(column) != null) {
                sheet.value(rows, column, cells.get(column).toString());
            }
        }
        rows++;
    }

    int rows() {
        return rows;
    }

    Worksheet worksheet() {
        return sheet;
    }

    @Override
    public void close() throws IOException {
        // Its book finishes it.
    }
}
