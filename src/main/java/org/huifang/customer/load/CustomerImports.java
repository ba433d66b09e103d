package org.huifang.customer.load;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huifang.audit.Actor;
import org.huifang.csv.CsvImport;
import org.huifang.csv.CsvImports;
import org.huifang.csv.InvalidImport;
import org.huifang.customer.file.CustomerTypes;
import org.huifang.customer.file.content.FileChange;
import org.huifang.customer.file.content.FileField;
import org.springframework.stereotype.Service;

/** Takes in files of customers; the same file again changes nothing. */
@Service
public class CustomerImports {

    static final String CONSENTS = "consents";

    private static final List<String> COLUMNS = Stream.of(
                    Stream.of(FileChange.NUMBER_COLUMN),
                    Arrays.stream(FileField.values()).map(FileField::column),
                    Stream.of(CONSENTS))
            .flatMap(names -> names)
            .toList();

    private static final CsvImports.Form FORM =
            new CsvImports.Form(CsvImport.Kind.CUSTOMERS, FileChange.NUMBER_COLUMN, COLUMNS);

    private final CsvImports imports;
    private final CustomerRows rows;
    private final CustomerTypes types;
    private final Clock clock;

    CustomerImports(CsvImports imports, CustomerRows rows, CustomerTypes types, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.types = types;
        this.clock = clock;
    }

    /** @throws InvalidImport when the header is wrong, or the file cannot be read to its end */
    public CsvImport take(InputStream file, Charset charset, Actor by) {
        var done = imports.take(
                FORM, file, charset, by.id(), header -> rows.takenBy(new RowReader(header, by.id(), clock.instant())));
        types.refresh();
        return done;
    }
}
