package org.huifang.improvement.web;

import java.net.URI;
import org.huifang.improvement.InvalidImprovement;
import org.huifang.improvement.UnknownImprovement;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals about improvements as problem+json; before the general advice, which knows all others. */
@RestControllerAdvice(assignableTypes = ImprovementController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImprovementProblemAdvice {

    @ExceptionHandler
    ProblemDetail unknown(UnknownImprovement cause) {
        return problem(HttpStatus.NOT_FOUND, "unknown", cause.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidImprovement cause) {
        return problem(HttpStatus.BAD_REQUEST, "invalid", cause.getMessage());
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:huifang:problem:" + type));
        return problem;
    }
}
