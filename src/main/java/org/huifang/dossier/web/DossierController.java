package org.huifang.dossier.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.huifang.dossier.Dossier;
import org.huifang.dossier.UnknownCase;
import org.huifang.dossier.web.ReadDossiers.Form;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The dossier as a bundle that proves itself. */
@RestController
@RequestMapping("/api/dossiers")
@Tag(name = "Dossiers")
class DossierController {

    private final ReadDossiers dossiers;

    DossierController(ReadDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Everything about a case, sealed",
            description =
                    "Ledger, trace, facts, words, models and anchors under one signature; to be kept byte by byte "
                            + "and checked with the stand-alone verifier. The customer's history says who read it.")
    ResponseEntity<byte[]> bundle(@PathVariable String number, Principal reader) {
        try {
            return bundle(number, dossiers.open(number, Form.BUNDLE, reader));
        } catch (UnknownCase unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage());
        }
    }

    static ResponseEntity<byte[]> bundle(String number, Dossier dossier) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, DossierPageController.named(number, "json"))
                .body(dossier.bundle());
    }
}
