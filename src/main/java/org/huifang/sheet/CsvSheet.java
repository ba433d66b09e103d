package org.huifang.sheet;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

class CsvSheet implements Sheet {

    private static final CsvMapper CSV = new CsvMapper();
    private static final char BYTE_ORDER_MARK = '\uFEFF'; // or spreadsheets take Chinese for something else

    private final SequenceWriter rows;

    CsvSheet(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        rows = CSV.writerFor(Object[].class).writeValues(text);
    }

    @Override
    public void row(List<?> cells) {
        try {
            rows.write(cells.stream().map(cell -> Objects.toString(cell, "")).toArray());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
