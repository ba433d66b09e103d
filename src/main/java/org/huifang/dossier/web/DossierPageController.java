package org.huifang.dossier.web;

import java.security.Principal;
import java.util.Map;
import org.huifang.dossier.UnknownCase;
import org.huifang.dossier.view.DossierViews;
import org.huifang.dossier.web.ReadDossiers.Form;
import org.huifang.paper.Paper;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The dossier as a page, for auditors and team leads, and the same on paper. */
@Controller
class DossierPageController {

    private final ReadDossiers dossiers;
    private final DossierViews views;
    private final Paper paper;

    DossierPageController(ReadDossiers dossiers, DossierViews views, Paper paper) {
        this.dossiers = dossiers;
        this.views = views;
        this.paper = paper;
    }

    @GetMapping("/dossiers/{number}")
    String page(@PathVariable String number, Model page, Principal reader) {
        page.addAttribute("dossier", views.of(dossiers.open(number, Form.PAGE, reader)));
        return "dossier/page";
    }

    @GetMapping("/dossiers/{number}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, Principal reader) {
        var dossier = views.of(dossiers.open(number, Form.PDF, reader));
        var written = paper.print("dossier/print", Map.of("dossier", dossier));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(number, "pdf"))
                .body(written);
    }

    @GetMapping("/dossiers/{number}.json")
    ResponseEntity<byte[]> bundle(@PathVariable String number, Principal reader) {
        return DossierController.bundle(number, dossiers.open(number, Form.BUNDLE, reader));
    }

    static String named(String number, String kind) {
        return ContentDisposition.attachment()
                .filename(number.replaceAll("[^A-Za-z0-9-]", "") + "." + kind)
                .build()
                .toString();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    @ResponseBody
    String unknown(UnknownCase unknown) {
        return unknown.getMessage();
    }
}
