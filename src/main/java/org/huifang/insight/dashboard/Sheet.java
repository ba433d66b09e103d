package org.huifang.insight.dashboard;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table that is written while it is made, as CSV or as a sheet. Numbers stay numbers. */
public abstract class Sheet implements AutoCloseable {

    /** What a sheet can hold, less the head. */
    private static final int MOST_ROWS = 1_048_575;

    private static final int FLUSHED = 1_000;
    private static final CsvMapper CSV = new CsvMapper();
    private static final char BYTE_ORDER_MARK = '\uFEFF'; // or spreadsheets take Chinese for something else

    public abstract void row(List<?> cells);

    @Override
    public abstract void close() throws IOException;

    public static Sheet csv(OutputStream out, List<String> head) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        var sheet = new Csv(CSV.writerFor(Object[].class).writeValues(text));
        sheet.row(head);
        return sheet;
    }

    public static Sheet xlsx(OutputStream out, List<String> head) {
        var book = new Workbook(out, "Huifang", "1.0");
        var sheet = new Xlsx(book, book.newWorksheet("Insight"));
        sheet.row(head);
        return sheet;
    }

    private static final class Csv extends Sheet {

        private final SequenceWriter rows;

        private Csv(SequenceWriter rows) {
            this.rows = rows;
        }

        @Override
        public void row(List<?> cells) {
            try {
                rows.write(
                        cells.stream().map(cell -> Objects.toString(cell, "")).toArray());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }

    private static final class Xlsx extends Sheet {

        private final Workbook book;
        private final Worksheet sheet;
        private int rows;

        private Xlsx(Workbook book, Worksheet sheet) {
            this.book = book;
            this.sheet = sheet;
            sheet.freezePane(0, 1);
        }

        @Override
        public void row(List<?> cells) {
            if (rows > MOST_ROWS) {
                throw new InvalidDrill("More than %,d rows: too many for a sheet, take CSV.".formatted(MOST_ROWS));
            }
            for (var column = 0; column < cells.size(); column++) {
                if (cells.get(column) instanceof Number number) {
                    sheet.value(rows, column, number);
                } else if (cells.get(column) != null) {
                    sheet.value(rows, column, cells.get(column).toString());
                }
            }
            if (++rows % FLUSHED == 0) {
                flush();
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public void close() throws IOException {
            book.finish();
        }
    }
}
