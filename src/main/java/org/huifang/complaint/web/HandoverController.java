package org.huifang.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.handover.Handover;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A team lead gives a case to somebody else. */
@RestController
@Tag(name = "Staff")
class HandoverController {

    private final Handover handover;

    HandoverController(Handover handover) {
        this.handover = handover;
    }

    /** @param to user id; whoever assignment chooses when left out */
    record HandoverRequest(@Size(max = 60) String to) {}

    /** @param agent who has the case now; null when nobody could be found, and it waits in its department */
    record HandoverView(String agent) {}

    @PostMapping("/api/complaints/{number}/handover")
    @Operation(
            summary = "A team lead gives a case to somebody else",
            description = "With its tasks. Without a name it is assigned as at first, but not to whoever has it now.")
    HandoverView handOver(
            @PathVariable String number,
            @Valid @RequestBody(required = false) HandoverRequest request,
            Principal lead) {
        var to = request == null ? null : request.to();
        return new HandoverView(handover.byLead(new ComplaintNumber(number), to, Actor.staff(lead.getName()))
                .orElse(null));
    }
}
