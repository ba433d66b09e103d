package org.huifang.audit.search.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huifang.audit.search.SearchExport;
import org.huifang.sheet.Book;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a search finds as a file: for systems below /api, for people who are logged in beside the page. */
@RestController
@Tag(name = "Case search")
class CaseSearchFileController {

    private final SearchExport export;

    CaseSearchFileController(SearchExport export) {
        this.export = export;
    }

    @GetMapping({"/api/case-search/cases.csv", "/case-search/cases.csv"})
    @Operation(summary = "All cases that meet the criteria, as CSV in UTF-8")
    void casesAsCsv(@ParameterObject SearchForm form, HttpServletResponse response) throws IOException {
        var search = form.search();
        export.csv(search, file(response, "text/csv;charset=UTF-8", "cases.csv").getOutputStream());
    }

    @GetMapping({"/api/case-search/cases.xlsx", "/case-search/cases.xlsx"})
    @Operation(summary = "The same as a sheet, up to 1,048,575 cases")
    void casesAsSheet(@ParameterObject SearchForm form, HttpServletResponse response) throws IOException {
        var search = form.search();
        export.xlsx(search, file(response, Book.MEDIA_TYPE, "cases.xlsx").getOutputStream());
    }

    private static HttpServletResponse file(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name));
        return response;
    }
}
