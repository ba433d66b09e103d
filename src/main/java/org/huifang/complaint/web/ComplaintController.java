package org.huifang.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.progress.CustomerUpdates;
import org.huifang.complaint.triage.Taxonomy;
import org.huifang.complaint.triage.UnknownCategory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Complaints for website, app and partners. */
@RestController
@RequestMapping("/api/complaints")
@Tag(name = "Complaints")
class ComplaintController {

    private final ComplaintDesk desk;
    private final Complaints complaints;
    private final Taxonomy taxonomy;
    private final CaseLedger ledger;
    private final CustomerUpdates updates;
    private final CustomerPromise promise;

    ComplaintController(
            ComplaintDesk desk,
            Complaints complaints,
            Taxonomy taxonomy,
            CaseLedger ledger,
            CustomerUpdates updates,
            CustomerPromise promise) {
        this.desk = desk;
        this.complaints = complaints;
        this.taxonomy = taxonomy;
        this.ledger = ledger;
        this.updates = updates;
        this.promise = promise;
    }

    @PostMapping
    @Operation(
            summary = "Register a complaint",
            description = "201 means it is stored, in the ledger and in process, in one commit. "
                    + "The same Idempotency-Key gives the same complaint, never two.")
    ResponseEntity<ComplaintView> register(
            @RequestHeader("Idempotency-Key") @NotBlank @Size(max = 200) String key,
            @Valid @RequestBody RegisterComplaintRequest request) {
        if (!request.complainant().canBeAnswered()) {
            throw new NobodyToAnswer();
        }
        if (request.category() != null && !taxonomy.knows(request.category())) {
            throw new UnknownCategory(request.category());
        }
        var complaint = desk.register(request.toCommand(key));
        return ResponseEntity.created(URI.create("/api/complaints/" + complaint.number()))
                .body(ComplaintView.of(complaint, null));
    }

    @GetMapping("/{number}")
    @Operation(summary = "Where a complaint stands")
    ComplaintView complaint(@PathVariable String number) {
        var complaint = find(number);
        return ComplaintView.of(complaint, promise.of(complaint));
    }

    @GetMapping("/{number}/timeline")
    @Operation(
            summary = "Everything that happened to a complaint",
            description = "Phase, actor and the rule rows that decided.")
    List<TimelineEntry> timeline(@PathVariable String number) {
        return ledger.of(find(number).number().value()).stream()
                .map(TimelineEntry::of)
                .toList();
    }

    @PostMapping("/{number}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The customer withdraws")
    void withdraw(@PathVariable String number, Authentication caller) {
        desk.withdraw(new ComplaintNumber(number), Callers.actorOf(caller));
    }

    /** @param text what the customer reads, in the customer's language */
    record UpdateRequest(@NotBlank @Size(max = 4000) String text) {}

    @PostMapping("/{number}/updates")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "An agent tells the customer how it goes",
            description = "Keeps the promise of a next update, and of a human response.")
    void update(@PathVariable String number, @Valid @RequestBody UpdateRequest request, Principal agent) {
        updates.tell(new ComplaintNumber(number), request.text(), Actor.staff(agent.getName()));
    }

    private Complaint find(String number) {
        return complaints.look(new ComplaintNumber(number));
    }
}
