package org.huifang.audit.search.web;

import java.net.URI;
import org.huifang.audit.search.InvalidSearch;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Searches nobody can make, as problem+json; before the general advice, which knows all others. */
@RestControllerAdvice(assignableTypes = {CaseSearchController.class, CaseSearchFileController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class SearchProblemAdvice {

    @ExceptionHandler
    ProblemDetail invalid(InvalidSearch cause) {
        return problem(cause.getMessage());
    }

    /** A day that is none, or a criterion that the record refused. */
    @ExceptionHandler
    ProblemDetail unreadable(BindException cause) {
        return problem("%s: cannot be read; days are written 2026-03-01."
                .formatted(
                        cause.getFieldError() == null
                                ? "search"
                                : cause.getFieldError().getField()));
    }

    private static ProblemDetail problem(String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setType(URI.create("urn:huifang:problem:invalid"));
        return problem;
    }
}
