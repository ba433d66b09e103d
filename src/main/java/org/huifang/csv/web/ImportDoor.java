package org.huifang.csv.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import org.huifang.csv.CsvImport;
import org.huifang.csv.CsvImports;
import org.springframework.http.HttpHeaders;

/** The way in for files of one kind, and back for what was rejected: what its addresses answer. */
public final class ImportDoor {

    /** Takes a file in, row by row. */
    @FunctionalInterface
    public interface Taker {
        CsvImport take(InputStream file, Charset charset);
    }

    private final CsvImports imports;
    private final CsvImport.Kind kind;
    private final String path;

    /** @param path of the imports of this kind */
    public ImportDoor(CsvImports imports, CsvImport.Kind kind, String path) {
        this.imports = imports;
        this.kind = kind;
        this.path = path;
    }

    /** Answers when all rows are in. */
    public ImportView take(HttpServletRequest request, String contentType, Taker taker) throws IOException {
        return view(taker.take(request.getInputStream(), CsvCharset.of(contentType)));
    }

    /** Newest first. */
    public List<ImportView> latest() {
        return imports.latest(kind).stream().map(this::view).toList();
    }

    /** @throws org.huifang.csv.UnknownImport when there is none of this kind and id */
    public ImportView look(UUID id) {
        return view(imports.withId(kind, id));
    }

    /** Answers with the rejected rows, to be saved. */
    public void writeRejects(UUID id, HttpServletResponse response) throws IOException {
        var done = imports.withId(kind, id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(done.charset());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=rejects.csv");
        imports.writeRejects(done, response.getOutputStream());
    }

    private ImportView view(CsvImport one) {
        return ImportView.of(one, path);
    }
}
