package org.huifang.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of some sheets, all kept in memory until it is closed. */
public final class Book implements Closeable {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Workbook book;

    public Book(OutputStream out) {
        book = new Workbook(out, "Huifang", "1.0");
    }

    public Sheet sheet(String title, String... head) {
        var sheet = new BookSheet(newSheet(title));
        sheet.row(List.of(head));
        return sheet;
    }

    Worksheet newSheet(String title) {
        return book.newWorksheet(title);
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
