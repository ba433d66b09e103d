package org.huifang.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huifang.sla.SlaMilestone;
import org.huifang.sla.why.Explanations;
import org.huifang.sla.why.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What is due when, and why. */
@RestController
@RequestMapping("/api/complaints/{number}/clocks")
@Tag(name = "Service levels")
class ClockController {

    private final Explanations explanations;
    private final Wording wording;

    ClockController(Explanations explanations, Wording wording) {
        this.explanations = explanations;
        this.wording = wording;
    }

    @GetMapping
    @Operation(
            summary = "Every promise of a complaint and why it is due when it is",
            description =
                    "In the order the clocks started, settled ones included: segments counted, pauses, moves, calendar "
                            + "version, policy version and rule row, and all of it in a line of Chinese and of English.")
    List<ClockView> clocks(@PathVariable String number) {
        var clocks = explanations.of(number).stream()
                .map(why -> ClockView.of(why, wording))
                .toList();
        if (clocks.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no complaint with this number.");
        }
        return clocks;
    }

    @GetMapping("/{milestone}")
    @Operation(summary = "Why this deadline?", description = "The latest cycle of one promise.")
    ClockView clock(@PathVariable String number, @PathVariable SlaMilestone milestone) {
        return clocks(number).stream()
                .filter(clock -> clock.milestone() == milestone)
                .reduce((earlier, later) -> later)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "This promise has not been made yet."));
    }
}
