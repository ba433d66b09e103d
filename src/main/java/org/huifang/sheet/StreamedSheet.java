package org.huifang.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** Goes out a thousand rows at a time. Only a book with no other sheet can do that. */
class StreamedSheet extends BookSheet {

    private static final int FLUSHED = 1_000;

    private final Book book;

    StreamedSheet(Book book, Worksheet sheet) {
        super(sheet);
        this.book = book;
    }

    @Override
    public void row(List<?> cells) {
        super.row(cells);
        if (rows() % FLUSHED == 0) {
            flush();
        }
    }

    private void flush() {
        try {
            worksheet().flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
