package org.huifang.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.complaint.load.ComplaintImports;
import org.huifang.csv.CsvImport.Kind;
import org.huifang.csv.CsvImports;
import org.huifang.csv.web.ImportDoor;
import org.huifang.csv.web.ImportView;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of complaints, in and, where rows were rejected, back. */
@RestController
@RequestMapping("/api/complaints")
@Tag(name = "Complaints")
class ComplaintImportController {

    private final ComplaintImports complaints;
    private final ImportDoor door;

    ComplaintImportController(ComplaintImports complaints, CsvImports imports) {
        this.complaints = complaints;
        this.door = new ImportDoor(imports, Kind.COMPLAINTS, "/api/complaints/imports");
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    @Operation(
            summary = "Take in a file of complaints",
            description =
                    "CSV with a header, in UTF-8 or GB18030 by the charset parameter of the content type, of any length. "
                            + "Answers when all rows are in; meanwhile the list of imports tells how far it is. A row whose "
                            + "external_id is known changes nothing. Columns: docs/channels.md.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    ImportView takeComplaints(
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String contentType, HttpServletRequest request, Principal sender)
            throws IOException {
        var by = Actor.staff(sender.getName());
        return door.take(request, contentType, (file, charset) -> complaints.take(file, charset, by));
    }

    @GetMapping("/imports")
    @Operation(summary = "The latest files, newest first, with how far each is")
    List<ImportView> complaintImports() {
        return door.latest();
    }

    @GetMapping("/imports/{id}")
    @Operation(summary = "How far a file is, or what became of it")
    ImportView complaintImport(@PathVariable UUID id) {
        return door.look(id);
    }

    @GetMapping(path = "/imports/{id}/rejects", produces = "text/csv")
    @Operation(
            summary = "The rejected rows as they came, with line and reasons",
            description = "In the charset of the file. Kept for 30 days. Mended, it can be sent again as it is.")
    void complaintRejects(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        door.writeRejects(id, response);
    }
}
