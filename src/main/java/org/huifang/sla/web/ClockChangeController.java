package org.huifang.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.sla.ClockRevision;
import org.huifang.sla.calendar.CalendarSource;
import org.huifang.sla.change.ClockChange;
import org.huifang.sla.change.ClockChanges;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Edits of calendars and policy while cases are open. They are decided in Tasklist, by somebody else. */
@RestController
@RequestMapping("/api/sla/changes")
@Tag(name = "Service levels")
class ClockChangeController {

    private final ClockChanges changes;

    ClockChangeController(ClockChanges changes) {
        this.changes = changes;
    }

    /**
     * @param yaml the calendar
     * @param holidays texts of the iCalendar files it names, by file name
     */
    record CalendarRequest(@NotBlank String yaml, @NotNull Map<String, String> holidays) {}

    /** @param moving how many deadlines would move, or have moved */
    record ChangeView(ClockChange change, int moving) {}

    @PostMapping("/calendar")
    @Operation(
            summary = "Propose another calendar for a region",
            description =
                    "Refused with the line at fault when it cannot mean what it says. In force for new clocks, and moving "
                            + "the pending ones, from its approval on.")
    ResponseEntity<ChangeView> calendar(@Valid @RequestBody CalendarRequest request, Principal proposer) {
        return proposed(changes.proposeCalendar(
                new CalendarSource(request.yaml(), request.holidays()), Actor.staff(proposer.getName())));
    }

    @PostMapping("/policy")
    @Operation(
            summary = "Propose the newest SLA policy for cases that are open",
            description =
                    "A deployed policy counts for new clocks at once; open ones keep theirs until this is approved.")
    ResponseEntity<ChangeView> policy(Principal proposer) {
        return proposed(changes.proposePolicy(Actor.staff(proposer.getName())));
    }

    private ResponseEntity<ChangeView> proposed(UUID id) {
        return ResponseEntity.created(URI.create("/api/sla/changes/" + id)).body(change(id));
    }

    @GetMapping
    @Operation(summary = "Changes, newest first")
    List<ClockChange> changes(@RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        return changes.newestFirst(limit);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One change")
    ChangeView change(@PathVariable UUID id) {
        return new ChangeView(changes.look(id), changes.countImpact(id));
    }

    @GetMapping("/{id}/impact")
    @Operation(summary = "Which deadlines move, by how much; largest move first")
    List<ClockRevision.Move> impact(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) int offset,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return changes.impact(id, offset, limit);
    }
}
