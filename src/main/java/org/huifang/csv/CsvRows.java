package org.huifang.csv;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** The rows of a CSV file (RFC 4180), one at a time. */
final class CsvRows implements AutoCloseable {

    private static final ObjectReader ROWS = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build()
            .readerFor(String[].class);

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final BoundedRows text;
    private final MappingIterator<String[]> rows;
    private long line = 1;

    private CsvRows(BoundedRows text, MappingIterator<String[]> rows) {
        this.text = text;
        this.rows = rows;
    }

    /** What the charset cannot read becomes U+FFFD. */
    static CsvRows in(InputStream file, Charset charset) throws IOException {
        var text = new BoundedRows(new InputStreamReader(file, charset));
        return new CsvRows(text, ROWS.readValues(text));
    }

    /** The first row, empty in an empty file. */
    String[] header() throws IOException {
        if (!hasNext()) {
            return new String[0];
        }
        var header = next();
        if (header.length > 0 && header[0].startsWith(BYTE_ORDER_MARK)) {
            header[0] = header[0].substring(1);
        }
        return header;
    }

    boolean hasNext() throws IOException {
        text.allowAnotherRow();
        var another = rows.hasNextValue();
        line = rows.getParser().currentLocation().getLineNr();
        return another;
    }

    String[] next() throws IOException {
        return rows.nextValue();
    }

    /** Where the row begins that was asked for last, from 1. */
    long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** A quotation mark that is never closed must not make the rest of the file one cell in memory. */
    private static final class BoundedRows extends FilterReader {

        private static final int LONGEST_ROW = 100_000;

        private int left = LONGEST_ROW;

        BoundedRows(Reader text) {
            super(text);
        }

        void allowAnotherRow() {
            left = LONGEST_ROW;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new IOException("A row is longer than any can be.");
            }
            return read;
        }
    }
}
