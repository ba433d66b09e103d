package org.huifang.complaint.load;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.huifang.audit.Actor;
import org.huifang.complaint.triage.Taxonomy;
import org.huifang.csv.CsvImport;
import org.huifang.csv.CsvImports;
import org.huifang.csv.InvalidImport;
import org.springframework.stereotype.Service;

/** Takes in files of complaints; the same row again changes nothing, whatever file it is in. */
@Service
public class ComplaintImports {

    private static final CsvImports.Form FORM = new CsvImports.Form(
            CsvImport.Kind.COMPLAINTS,
            ComplaintRow.EXTERNAL_ID,
            List.of(
                    ComplaintRow.EXTERNAL_ID,
                    ComplaintRow.NAME,
                    ComplaintRow.EMAIL,
                    ComplaintRow.PHONE,
                    ComplaintRow.SUBJECT,
                    ComplaintRow.DESCRIPTION,
                    ComplaintRow.WAYBILL,
                    ComplaintRow.DECLARED_VALUE,
                    ComplaintRow.CATEGORY,
                    ComplaintRow.LANGUAGE));

    private final CsvImports imports;
    private final ComplaintRows rows;
    private final Taxonomy taxonomy;

    ComplaintImports(CsvImports imports, ComplaintRows rows, Taxonomy taxonomy) {
        this.imports = imports;
        this.rows = rows;
        this.taxonomy = taxonomy;
    }

    /** @throws InvalidImport when the header is wrong, or the file cannot be read to its end */
    public CsvImport take(InputStream file, Charset charset, Actor by) {
        return imports.take(
                FORM, file, charset, by.id(), header -> rows.takenBy(header, new ComplaintRow(header, taxonomy)));
    }
}
