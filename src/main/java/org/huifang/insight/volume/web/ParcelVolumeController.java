package org.huifang.insight.volume.web;

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
import org.huifang.csv.CsvImport.Kind;
import org.huifang.csv.CsvImports;
import org.huifang.csv.web.ImportDoor;
import org.huifang.csv.web.ImportView;
import org.huifang.insight.volume.ParcelVolumeImports;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of parcel volumes, in and, where rows were rejected, back. */
@RestController
@RequestMapping("/api/insight/parcels")
@Tag(name = "Insight")
class ParcelVolumeController {

    private final ParcelVolumeImports volumes;
    private final ImportDoor door;

    ParcelVolumeController(ParcelVolumeImports volumes, CsvImports imports) {
        this.volumes = volumes;
        this.door = new ImportDoor(imports, Kind.PARCEL_VOLUMES, "/api/insight/parcels/imports");
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    @Operation(
            summary = "Take in how many parcels each outlet delivered on a day",
            description =
                    "CSV with the columns day, outlet, region, parcels, in UTF-8 or GB18030 by the charset parameter of the"
                            + " content type. A day that was reported before is reported anew.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
    ImportView takeParcelVolumes(
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String contentType, HttpServletRequest request, Principal sender)
            throws IOException {
        var by = Actor.staff(sender.getName());
        return door.take(request, contentType, (file, charset) -> volumes.take(file, charset, by));
    }

    @GetMapping("/imports")
    @Operation(summary = "The latest files of volumes, newest first")
    List<ImportView> parcelVolumeImports() {
        return door.latest();
    }

    @GetMapping("/imports/{id}")
    @Operation(summary = "What became of a file of volumes")
    ImportView parcelVolumeImport(@PathVariable UUID id) {
        return door.look(id);
    }

    @GetMapping(path = "/imports/{id}/rejects", produces = "text/csv")
    @Operation(summary = "The rejected rows of a file of volumes as they came, with line and reasons")
    void parcelVolumeRejects(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        door.writeRejects(id, response);
    }
}
