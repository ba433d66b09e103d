package org.huifang.csv;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Writes rejected rows as CSV: the cells as they came, and behind them line and reasons. */
final class RejectWriter implements AutoCloseable {

    private static final CsvMapper CSV = new CsvMapper();

    private final SequenceWriter rows;
    private int width;

    private RejectWriter(SequenceWriter rows) {
        this.rows = rows;
    }

    static RejectWriter to(OutputStream out, Charset charset) throws IOException {
        return new RejectWriter(CSV.writerFor(String[].class).writeValues(new OutputStreamWriter(out, charset)));
    }

    void header(CsvHeader header) throws IOException {
        var columns = header.ofRejects();
        width = columns.size() - CsvHeader.OF_REJECTS.size();
        rows.write(columns.toArray(String[]::new));
    }

    /** Cells that no column names come last, so that line and reasons stand in their columns. */
    void row(RejectedRow row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < width; column++) {
            cells.add(column < row.cells().size() ? row.cells().get(column) : "");
        }
        cells.addAll(List.of(Long.toString(row.line()), row.chinese(), row.english()));
        cells.addAll(row.cells().stream().skip(width).toList());
        try {
            rows.write(cells.toArray(String[]::new));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
