package org.huifang.staff.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.staff.HouseCalendar;
import org.huifang.staff.StaffDirectory;
import org.huifang.staff.StaffProfile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who can what, belongs where and is there when; edited by team leads and managers. */
@RestController
@RequestMapping("/api/staff")
@Tag(name = "Staff")
class StaffController {

    private final StaffDirectory directory;
    private final HouseCalendar calendar;

    StaffController(StaffDirectory directory, HouseCalendar calendar) {
        this.directory = directory;
        this.calendar = calendar;
    }

    /**
     * @param skills codes as the routing table asks for them
     * @param takesWork whether cases may be given to them; true when left out
     * @param capacity most cases in hand; any number when left out
     * @param deputy user id of who stands in for them with key accounts
     */
    record StaffRequest(
            @Pattern(regexp = "[A-Za-z0-9_-]{1,40}") String staffNumber,
            @Pattern(regexp = "[A-Za-z0-9_-]{1,40}") String outlet,
            @Size(max = 50) Set<@NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,39}") String> skills,
            Boolean takesWork,
            @Min(1) @Max(10_000) Integer capacity,
            @Size(max = 60) String deputy) {

        StaffProfile toProfile() {
            return new StaffProfile(
                    staffNumber,
                    outlet,
                    skills == null ? Set.of() : skills,
                    takesWork == null || takesWork,
                    capacity,
                    deputy);
        }
    }

    /**
     * @param from first moment away, such as {@code 2026-12-01T00:00}, by the clocks of the house
     * @param until moment of being back
     */
    record AbsenceRequest(@NotNull LocalDateTime from, @NotNull LocalDateTime until) {}

    /** @param at by the clocks of the house; now when left out */
    record DepartureRequest(LocalDateTime at) {}

    @GetMapping
    @Operation(summary = "All members of staff that somebody has told about, with absences that are not over")
    List<StaffView> staff() {
        var zone = calendar.zone();
        return directory.all().stream()
                .map(member -> StaffView.of(member, zone))
                .toList();
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Skills, outlet, capacity and deputy of a member of staff",
            description = "The id is that of an existing user. Absences and departure stay as they are.")
    StaffView put(@PathVariable String id, @Valid @RequestBody StaffRequest request, Principal lead) {
        directory.save(id, request.toProfile(), Actor.staff(lead.getName()));
        return view(id);
    }

    @PostMapping("/{id}/absences")
    @Operation(
            summary = "Somebody will be away",
            description = "They get no cases meanwhile. When it begins and is longer than the house allows "
                    + "(two working days), what they hold goes to others.")
    ResponseEntity<StaffView.AbsenceView> addAbsence(
            @PathVariable String id, @Valid @RequestBody AbsenceRequest request, Principal lead) {
        var absence = directory.addAbsence(id, request.from(), request.until(), Actor.staff(lead.getName()));
        return ResponseEntity.created(URI.create("/api/staff/%s/absences/%s".formatted(id, absence.id())))
                .body(StaffView.AbsenceView.of(absence, calendar.zone()));
    }

    @DeleteMapping("/{id}/absences/{absence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Somebody will not be away after all, or is back")
    void removeAbsence(@PathVariable String id, @PathVariable UUID absence) {
        directory.removeAbsence(id, absence);
    }

    @PostMapping("/{id}/departure")
    @Operation(
            summary = "Somebody leaves",
            description =
                    "From then on they get no cases, and what they hold goes to others, within a minute, a case at a time.")
    StaffView leave(@PathVariable String id, @RequestBody(required = false) DepartureRequest request, Principal lead) {
        directory.leave(id, request == null ? null : request.at(), Actor.staff(lead.getName()));
        return view(id);
    }

    @DeleteMapping("/{id}/departure")
    @Operation(summary = "Somebody does not leave after all, or is back; cases given to others stay with them")
    StaffView stay(@PathVariable String id, Principal lead) {
        directory.stay(id, Actor.staff(lead.getName()));
        return view(id);
    }

    private StaffView view(String id) {
        return StaffView.of(directory.of(id), calendar.zone());
    }
}
