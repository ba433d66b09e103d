package org.huifang.complaint.remedy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.remedy.offer.Answer;
import org.huifang.complaint.remedy.offer.AnswerDesk;
import org.huifang.complaint.web.Callers;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The customer's answer to an offered solution, through website or app, or written down by staff. */
@RestController
@Tag(name = "Remedies")
class RemedyAnswerController {

    private final AnswerDesk desk;

    RemedyAnswerController(AnswerDesk desk) {
        this.desk = desk;
    }

    /** @param words the customer's own, if any */
    record RemedyAnswerRequest(@NotNull Boolean accepted, @Size(max = 4000) String words) {}

    @PostMapping("/api/complaints/{number}/remedy/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "The customer accepts or rejects the offered solution",
            description =
                    "409 when no offer waits for an answer. Accepted: it is carried out. Rejected: the next level decides.")
    void answer(@PathVariable String number, @Valid @RequestBody RemedyAnswerRequest request, Authentication caller) {
        desk.answered(
                new ComplaintNumber(number),
                request.accepted() ? Answer.ACCEPTED : Answer.REJECTED,
                request.words(),
                Callers.actorOf(caller));
    }
}
