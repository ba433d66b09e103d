package org.huifang.followup.callback.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.followup.callback.CallbackLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The written answer to "is it solved?", given through website or app. */
@RestController
@Tag(name = "Callbacks")
class CallbackAnswerController {

    private final CallbackLifecycle callbacks;

    CallbackAnswerController(CallbackLifecycle callbacks) {
        this.callbacks = callbacks;
    }

    record CallbackAnswerRequest(@NotNull Boolean solved) {}

    @PostMapping("/api/complaints/{number}/callback-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The customer says whether it is solved")
    void answer(@PathVariable String number, @Valid @RequestBody CallbackAnswerRequest request) {
        var result = request.solved() ? Complaint.Outcome.SOLVED : Complaint.Outcome.NOT_SOLVED;
        callbacks.answered(new ComplaintNumber(number), result);
    }
}
