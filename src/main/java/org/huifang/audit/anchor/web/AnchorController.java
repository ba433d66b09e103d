package org.huifang.audit.anchor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huifang.audit.anchor.Anchors;
import org.huifang.audit.anchor.ProofKey;
import org.huifang.audit.proof.Anchor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What auditors take away each day, so that nobody can change the past unseen. */
@RestController
@RequestMapping("/api/anchors")
@Tag(name = "Dossiers")
class AnchorController {

    private final Anchors anchors;
    private final ProofKey key;

    AnchorController(Anchors anchors, ProofKey key) {
        this.anchors = anchors;
        this.key = key;
    }

    @GetMapping
    @Operation(
            summary = "Daily anchors",
            description = "From a number on, in order; each has the hash of the one before.")
    List<Anchor> anchors(@RequestParam(defaultValue = "1") long from) {
        return anchors.from(from);
    }

    @GetMapping(path = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "The public key that checks dossiers and anchors")
    String key() {
        return key.pem();
    }
}
