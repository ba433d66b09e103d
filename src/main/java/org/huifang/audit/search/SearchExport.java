package org.huifang.audit.search;

import java.io.IOException;
import java.io.OutputStream;
import org.huifang.sheet.Sheet;
import org.huifang.sheet.SheetFull;
import org.springframework.stereotype.Service;

/** All cases a search finds, as a file written while it is read. */
@Service
public class SearchExport {

    private final CaseSearches searches;

    SearchExport(CaseSearches searches) {
        this.searches = searches;
    }

    public void csv(CaseSearch search, OutputStream out) throws IOException {
        try (var sheet = Sheet.csv(out, FoundRows.HEAD)) {
            searches.each(search, found -> sheet.row(FoundRows.cells(found)));
        }
    }

    /** @throws InvalidSearch when more is found than a sheet can hold */
    public void xlsx(CaseSearch search, OutputStream out) throws IOException {
        try (var sheet = Sheet.xlsx(out, "Cases", FoundRows.HEAD)) {
            searches.each(search, found -> sheet.row(FoundRows.cells(found)));
        } catch (SheetFull full) {
            throw new InvalidSearch("More than %,d cases: too many for a sheet, take CSV.".formatted(full.most()));
        }
    }
}
