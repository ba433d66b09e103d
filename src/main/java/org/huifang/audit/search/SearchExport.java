package org.huifang.audit.search;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;

/** All cases a search finds, as a file written while it is read. */
@Service
public class SearchExport {

    /** What a sheet can hold, less the head. */
    private static final int MOST_ROWS = 1_048_575;

    private static final int FLUSHED = 1_000;
    private static final CsvMapper CSV = new CsvMapper();
    private static final char BYTE_ORDER_MARK = '\uFEFF'; // or spreadsheets take Chinese for something else

    private final CaseSearches searches;

    SearchExport(CaseSearches searches) {
        this.searches = searches;
    }

    public void csv(CaseSearch search, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (var rows = CSV.writerFor(String[].class).writeValues(text)) {
            rows.write(FoundRows.HEAD.toArray(String[]::new));
            searches.each(search, found -> {
                try {
                    rows.write(FoundRows.cells(found).toArray(String[]::new));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
    }

    /** @throws InvalidSearch when more is found than a sheet can hold */
    public void xlsx(CaseSearch search, OutputStream out) throws IOException {
        var book = new Workbook(out, "Huifang", "1.0");
        var sheet = book.newWorksheet("Cases");
        for (var column = 0; column < FoundRows.HEAD.size(); column++) {
            sheet.value(0, column, FoundRows.HEAD.get(column));
        }
        sheet.freezePane(0, 1);
        var row = new int[] {0};
        searches.each(search, found -> {
            if (++row[0] > MOST_ROWS) {
                throw new InvalidSearch("More than %,d cases: too many for a sheet, take CSV.".formatted(MOST_ROWS));
            }
            var cells = FoundRows.cells(found);
            for (var column = 0; column < cells.size(); column++) {
                sheet.value(row[0], column, cells.get(column));
            }
            if (row[0] % FLUSHED == 0) {
                flush(sheet);
            }
        });
        book.finish();
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
