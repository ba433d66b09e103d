package org.huifang.customer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.customer.load.CustomerImport;
import org.huifang.customer.load.CustomerImports;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final CustomerImports imports;

    CustomerImportController(CustomerImports imports) {
        this.imports = imports;
    }

    /** @param rejects where the rejected rows are; null when there are none */
    record ImportView(
            UUID id,
            CustomerImport.State state,
            String startedBy,
            Instant startedAt,
            Instant finishedAt,
            Long brokenAt,
            long rows,
            long accepted,
            long created,
            long updated,
            long unchanged,
            long rejected,
            String rejects) {

        static ImportView of(CustomerImport done) {
            return new ImportView(
                    done.id(),
                    done.state(),
                    done.startedBy(),
                    done.startedAt(),
                    done.finishedAt(),
                    done.brokenAt(),
                    done.rows(),
                    done.accepted(),
                    done.created(),
                    done.updated(),
                    done.unchanged(),
                    done.rejected(),
                    done.rejected() == 0 ? null : "/api/customers/imports/%s/rejects".formatted(done.id()));
        }
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
        var done = imports.take(request.getInputStream(), charsetOf(contentType), Actor.staff(sender.getName()));
        return ImportView.of(done);
    }

    /** Older names of subsets of GB18030 are taken for it. */
    private static Charset charsetOf(String contentType) {
        var name = MediaType.parseMediaType(contentType).getParameter("charset");
        return switch (name == null ? "" : name.toUpperCase(Locale.ROOT)) {
            case "", "UTF-8" -> StandardCharsets.UTF_8;
            case "GB18030", "GBK", "GB2312" -> GB18030;
            default -> throw new UnknownCharset();
        };
    }

    static class UnknownCharset extends RuntimeException {

        UnknownCharset() {
            super("The charset must be UTF-8 or GB18030.");
        }
    }

    @GetMapping("/imports/{id}")
    @Operation(summary = "What became of a file")
    ImportView imported(@PathVariable UUID id) {
        return ImportView.of(imports.withId(id));
    }

    @GetMapping(path = "/imports/{id}/rejects", produces = "text/csv")
    @Operation(
            summary = "The rejected rows as they came, with line and reasons",
            description = "In the charset of the file. Kept for 30 days. Mended, it can be sent again as it is.")
    void rejects(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var charset = imports.withId(id).charset();
        response.setContentType("text/csv");
        response.setCharacterEncoding(charset);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=rejects.csv");
        imports.writeRejects(id, response.getOutputStream());
    }
}
