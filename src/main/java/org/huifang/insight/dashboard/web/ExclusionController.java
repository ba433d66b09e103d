package org.huifang.insight.dashboard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.insight.fact.Exclusions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leads say that a case counts in no figure, and why. */
@RestController
@RequestMapping("/api/insight/exclusions")
@Tag(name = "Insight")
class ExclusionController {

    private final Exclusions exclusions;

    ExclusionController(Exclusions exclusions) {
        this.exclusions = exclusions;
    }

    @PutMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Count a case in no figure: it was a test, withdrawn in error, or those complained about are exonerated")
    void excludeFromFigures(@PathVariable String number, @RequestParam Exclusions.Reason reason, Principal lead) {
        exclusions.exclude(new ComplaintNumber(number), reason, Actor.staff(lead.getName()));
    }

    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Count it again")
    void countInFigures(@PathVariable String number, Principal lead) {
        exclusions.countAgain(new ComplaintNumber(number), Actor.staff(lead.getName()));
    }
}
