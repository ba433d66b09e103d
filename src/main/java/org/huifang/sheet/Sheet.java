package org.huifang.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table that is written while it is made. */
public interface Sheet extends Closeable {

    /** @throws SheetFull when it cannot hold more */
    void row(List<?> cells);

    /** In UTF-8, of any length. */
    static Sheet csv(OutputStream out, List<String> head) throws IOException {
        var sheet = new CsvSheet(out);
        sheet.row(head);
        return sheet;
    }

    /** The only sheet of a workbook, which is finished when the sheet is closed. */
    static Sheet xlsx(OutputStream out, String title, List<String> head) {
        var book = new Book(out);
        var sheet = new StreamedSheet(book, book.newSheet(title));
        sheet.row(head);
        return sheet;
    }
}
