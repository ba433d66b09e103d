package org.huifang.insight.warning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.huifang.audit.Actor;
import org.huifang.insight.warning.EarlyWarnings;
import org.huifang.insight.warning.RaisedSignal;
import org.huifang.insight.warning.Warning;
import org.huifang.insight.warning.WarningLifecycle;
import org.huifang.insight.warning.known.KnownEvent;
import org.huifang.insight.warning.known.KnownEvents;
import org.huifang.insight.warning.precision.PrecisionRow;
import org.huifang.insight.warning.precision.WarningPrecision;
import org.huifang.insight.warning.signal.Dimension;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Warnings as data, how often they were right, and known events. */
@RestController
@Tag(name = "Early warning")
class WarningController {

    private final EarlyWarnings warnings;
    private final WarningLifecycle lifecycle;
    private final WarningPrecision precision;
    private final KnownEvents events;
    private final Clock clock;

    WarningController(
            EarlyWarnings warnings,
            WarningLifecycle lifecycle,
            WarningPrecision precision,
            KnownEvents events,
            Clock clock) {
        this.warnings = warnings;
        this.lifecycle = lifecycle;
        this.precision = precision;
        this.events = events;
        this.clock = clock;
    }

    /** @param signals what was measured while it stands; figures are JSON */
    record WarningView(Warning warning, List<RaisedSignal> signals) {}

    /** @param subject code within the dimension; left out for all of it */
    record EventRequest(
            @NotNull KnownEvent.Kind kind,
            @NotNull Dimension dimension,
            @Size(max = 60) String subject,
            @NotNull LocalDate firstDay,
            @NotNull LocalDate lastDay,
            boolean explains,
            @NotBlank @Size(max = 1000) String reason) {}

    record DeclaredView(long id) {}

    @GetMapping("/api/warnings")
    @Operation(summary = "Warnings: open ones first, gravest and newest first")
    List<Warning> warnings(@RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        return warnings.newest(limit);
    }

    @GetMapping("/api/warnings/{number}")
    @Operation(summary = "One warning, with what was measured")
    WarningView warning(@PathVariable String number) {
        return new WarningView(warnings.look(number), warnings.signals(number));
    }

    @GetMapping("/api/warnings/precision")
    @Operation(
            summary = "How often warnings were right",
            description =
                    "Hits, false alarms, open and explained ones by rule and level, with Wilson's interval of 95 %.")
    List<PrecisionRow> precision(@RequestParam(defaultValue = "365") @Min(1) @Max(3650) int days) {
        return precision.since(clock.instant().minus(Duration.ofDays(days)));
    }

    @PostMapping("/api/warnings/judging")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Judge figures now",
            description = "Days and hours that were judged are not judged again, so nothing comes twice.")
    void judge() {
        lifecycle.judgeNow();
    }

    @GetMapping("/api/known-events")
    @Operation(summary = "Known events, latest first")
    List<KnownEvent> events(@RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        return events.newest(limit);
    }

    @PostMapping("/api/known-events")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Declare a known event",
            description =
                    "It explains yellow and orange alarms of its scope and days, or makes alarms one level milder; "
                            + "all of that stays on record. Red ones are never explained.")
    DeclaredView declare(@Valid @RequestBody EventRequest request, Principal lead) {
        return new DeclaredView(events.declare(
                new KnownEvents.Declaration(
                        request.kind(),
                        request.dimension(),
                        request.subject(),
                        request.firstDay(),
                        request.lastDay(),
                        request.explains(),
                        request.reason()),
                Actor.staff(lead.getName())));
    }

    @DeleteMapping("/api/known-events/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw a known event; what it has explained stays on record")
    void withdraw(@PathVariable long id, Principal lead) {
        events.withdraw(id, Actor.staff(lead.getName()));
    }
}
