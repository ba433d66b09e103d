package org.huifang.privacy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.privacy.hold.LegalHold;
import org.huifang.privacy.hold.LegalHolds;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What keeps a case from being erased. */
@RestController
@RequestMapping("/api/privacy/cases/{caseNumber}/holds")
@Tag(name = "Privacy")
class LegalHoldController {

    private final LegalHolds holds;

    LegalHoldController(LegalHolds holds) {
        this.holds = holds;
    }

    /** @param until at most three years from now */
    record HoldRequest(@NotNull LegalHold.Reason reason, @NotNull Instant until) {}

    record HoldView(UUID id) {}

    @GetMapping
    @Operation(summary = "Legal holds of a case, the newest first, those that are over too")
    List<LegalHold> holds(@PathVariable String caseNumber) {
        return holds.of(caseNumber);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Place a legal hold", description = "Nothing said in the case is erased while it is in force.")
    HoldView place(@PathVariable String caseNumber, @Valid @RequestBody HoldRequest request, Principal caller) {
        return new HoldView(holds.place(caseNumber, request.reason(), request.until(), Actor.staff(caller.getName())));
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Release a legal hold before its time")
    void release(@PathVariable String caseNumber, @PathVariable UUID id, Principal caller) {
        holds.release(caseNumber, id, Actor.staff(caller.getName()));
    }
}
