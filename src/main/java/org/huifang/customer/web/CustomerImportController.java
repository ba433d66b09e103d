package org.huifang.customer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.csv.CsvImport.Kind;
import org.huifang.csv.CsvImports;
import org.huifang.csv.web.ImportDoor;
import org.huifang.csv.web.ImportView;
import org.huifang.customer.load.CustomerImports;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of customers, in and, where rows were rejected, back. */
@RestController
@RequestMapping("/api/customers")
@Tag(name = "Customers")
class CustomerImportController {

    private final CustomerImports customers;
    private final ImportDoor door;

    CustomerImportController(CustomerImports customers, CsvImports imports) {
        this.customers = customers;
        this.door = new ImportDoor(imports, Kind.CUSTOMERS, "/api/customers/imports");
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    @Operation(
            summary = "Take in a file of customers",
            description =
                    "CSV with a header, in UTF-8 or GB18030 by the charset parameter of the content type, of any length. "
                            + "Answers when all rows are in. The same file again changes nothing. Columns: docs/customers.md.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    ImportView take(
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String contentType, HttpServletRequest request, Principal sender)
            throws IOException {
        var by = Actor.staff(sender.getName());
        return door.take(request, contentType, (file, charset) -> customers.take(file, charset, by));
    }

    @GetMapping("/imports/{id}")
    @Operation(summary = "What became of a file")
    ImportView imported(@PathVariable UUID id) {
        return door.look(id);
    }

    @GetMapping(path = "/imports/{id}/rejects", produces = "text/csv")
    @Operation(
            summary = "The rejected rows as they came, with line and reasons",
            description = "In the charset of the file. Kept for 30 days. Mended, it can be sent again as it is.")
    void rejects(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        door.writeRejects(id, response);
    }
}
