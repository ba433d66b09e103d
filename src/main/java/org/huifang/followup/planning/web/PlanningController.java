package org.huifang.followup.planning.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.huifang.audit.Actor;
import org.huifang.followup.planning.DailyPlanning;
import org.huifang.followup.planning.PlanningLifecycle;
import org.huifang.followup.planning.PlanningReport;
import org.huifang.followup.planning.PlanningReports;
import org.huifang.followup.planning.caller.CallerCapacities;
import org.huifang.followup.planning.caller.CallerCapacity;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Planning on demand, what came of it, and what callers can do. */
@RestController
@RequestMapping("/api/follow-ups")
@Tag(name = "Follow-up planning")
class PlanningController {

    private final DailyPlanning planning;
    private final PlanningLifecycle lifecycle;
    private final PlanningReports reports;
    private final CallerCapacities capacities;

    PlanningController(
            DailyPlanning planning, PlanningLifecycle lifecycle, PlanningReports reports, CallerCapacities capacities) {
        this.planning = planning;
        this.lifecycle = lifecycle;
        this.reports = reports;
        this.capacities = capacities;
    }

    @PostMapping("/planning")
    @Operation(
            summary = "Plan today's follow-ups now",
            description =
                    "201: it has begun; read the report to see how far it is. 200: today was planned already, or is being "
                            + "planned; nothing is planned twice.")
    ResponseEntity<PlanningReport> plan() {
        var today = planning.today();
        var known = reports.of(today);
        if (known.isPresent()) {
            return ResponseEntity.ok(known.get());
        }
        lifecycle.plan();
        return ResponseEntity.created(URI.create("/api/follow-ups/planning/" + today))
                .body(reports.of(today).orElseThrow());
    }

    @GetMapping("/planning/{day}")
    @Operation(
            summary = "What came of the planning of a day",
            description = "Planned, suppressed and carried over, by type of customer, occasion and reason.")
    ResponseEntity<PlanningReport> report(@PathVariable LocalDate day) {
        return ResponseEntity.of(reports.of(day));
    }

    @GetMapping("/capacity")
    @Operation(
            summary = "What callers can do in a day",
            description = "By region of the customers and skill; for all others the setting counts.")
    List<CallerCapacity> capacities() {
        return capacities.all();
    }

    /** @param perDay calls and visits */
    record CapacityRequest(@NotNull @Min(0) @Max(1_000_000) Integer perDay) {}

    @PutMapping("/capacity/{region}/{skill}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Say what callers can do in a day",
            description = "Counts from the next planning on. Region - stands for customers without one.")
    void set(
            @PathVariable @Size(max = 60) String region,
            @PathVariable @Size(max = 60) String skill,
            @Valid @RequestBody CapacityRequest request,
            Principal lead) {
        capacities.set(new CallerCapacity(region, skill, request.perDay()), Actor.staff(lead.getName()));
    }
}
