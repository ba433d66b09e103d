package org.huifang.complaint.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.huifang.channel.UnknownMessage;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintLifecycle;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.IllegalStatusChange;
import org.huifang.complaint.UnknownComplaint;
import org.huifang.complaint.appeal.InvalidAppeal;
import org.huifang.complaint.assignment.AgentRefused;
import org.huifang.complaint.assignment.UnknownAgent;
import org.huifang.complaint.parcel.NothingToFetch;
import org.huifang.complaint.progress.CustomerUpdates;
import org.huifang.complaint.remedy.offer.NoOfferAwaitsAnswer;
import org.huifang.complaint.remedy.settlement.PayoutCancelled;
import org.huifang.complaint.remedy.settlement.UnknownPayout;
import org.huifang.complaint.triage.UnknownCategory;
import org.huifang.followup.UnknownFollowUp;
import org.huifang.followup.callback.CallbackLifecycle;
import org.huifang.sla.calendar.InvalidCalendar;
import org.huifang.sla.change.ChangeRefused;
import org.huifang.sla.change.UnknownChange;
import org.huifang.staff.InvalidStaffData;
import org.huifang.staff.UnknownMember;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal as problem+json: a stable type, and a sentence that never repeats what the caller sent. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler({
        UnknownComplaint.class,
        UnknownMessage.class,
        UnknownChange.class,
        UnknownPayout.class,
        UnknownMember.class,
        UnknownFollowUp.class
    })
    ProblemDetail unknown(RuntimeException cause) {
        return problem(
                HttpStatus.NOT_FOUND, "unknown", "There is no such complaint, message, payout or member of staff.");
    }

    @ExceptionHandler(UnknownAgent.class)
    ProblemDetail unknownAgent(RuntimeException cause) {
        return problem(HttpStatus.BAD_REQUEST, "invalid", "to: there is no such user.");
    }

    @ExceptionHandler({
        UnknownCategory.class,
        NobodyToAnswer.class,
        InvalidAppeal.class,
        InvalidCalendar.class,
        InvalidStaffData.class
    })
    ProblemDetail invalid(RuntimeException cause) {
        return problem(HttpStatus.BAD_REQUEST, "invalid", cause.getMessage());
    }

    @ExceptionHandler({
        IllegalStatusChange.class,
        ComplaintStatus.NotInHand.class,
        AgentRefused.class,
        CustomerUpdates.CaseEnded.class,
        ChangeRefused.class,
        ComplaintDesk.KeyReused.class,
        ComplaintLifecycle.NotReady.class,
        ComplaintDesk.ReopenWindowClosed.class,
        ComplaintDesk.NothingToMergeInto.class,
        CallbackLifecycle.NoAnswerAwaited.class,
        NoOfferAwaitsAnswer.class,
        NothingToFetch.class
    })
    ProblemDetail conflict(RuntimeException cause) {
        return problem(HttpStatus.CONFLICT, "conflict", cause.getMessage());
    }

    @ExceptionHandler(PayoutCancelled.class)
    ProblemDetail gone(RuntimeException cause) {
        return problem(HttpStatus.GONE, "cancelled", cause.getMessage());
    }

    @ExceptionHandler(Exception.class)
    ProblemDetail failure(Exception cause, HttpServletRequest request) {
        if (isHungUp(cause)) {
            logger.debug("%s %s: the client hung up".formatted(request.getMethod(), request.getServletPath()));
            return null; // Nobody is there to read a problem.
        }
        logger.error("%s %s failed".formatted(request.getMethod(), request.getServletPath()), cause);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "failure", "Something went wrong here; nothing was stored.");
    }

    /** By the container's own exceptions: a broken pipe alone may also be the database's. */
    private static boolean isHungUp(Throwable cause) {
        return cause != null
                && (cause instanceof ClientAbortException
                        || cause instanceof AsyncRequestNotUsableException
                        || isHungUp(cause.getCause()));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var fields = invalid.getFieldErrors().stream()
                .map(error -> "%s: %s".formatted(error.getField(), error.getDefaultMessage()))
                .sorted()
                .collect(Collectors.joining("; "));
        return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, "invalid", fields));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var fields = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> "%s: %s".formatted(nameOf(result, error), error.getDefaultMessage())))
                .sorted()
                .collect(Collectors.joining("; "));
        return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, "invalid", fields));
    }

    private static String nameOf(ParameterValidationResult result, MessageSourceResolvable error) {
        return error instanceof FieldError field
                ? field.getField()
                : result.getMethodParameter().getParameterName();
    }

    /** Spring's own sentence repeats the value, and so would the path of the request. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = mismatch.getPropertyName() == null ? "A value" : mismatch.getPropertyName();
        var problem = problem(HttpStatus.BAD_REQUEST, "invalid", name + " is not one of the values it may have.");
        problem.setInstance(URI.create("urn:huifang:request"));
        return ResponseEntity.badRequest().body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ResponseEntity.badRequest()
                .body(problem(HttpStatus.BAD_REQUEST, "unreadable", "The body is not the JSON this address expects."));
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:huifang:problem:" + type));
        return problem;
    }
}
