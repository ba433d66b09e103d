package org.huifang.insight.dashboard.web;

import java.net.URI;
import org.huifang.insight.dashboard.InvalidDrill;
import org.huifang.insight.indicator.InvalidPeriod;
import org.huifang.insight.indicator.UnknownIndicator;
import org.huifang.sheet.SheetFull;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Figures nobody can tell, as problem+json; before the general advice, which knows all others. */
@RestControllerAdvice(assignableTypes = {InsightController.class, InsightFileController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class InsightProblemAdvice {

    @ExceptionHandler
    ProblemDetail unknown(UnknownIndicator cause) {
        return problem(HttpStatus.NOT_FOUND, "unknown", cause.getMessage());
    }

    @ExceptionHandler({InvalidPeriod.class, InvalidDrill.class, SheetFull.class})
    ProblemDetail invalid(RuntimeException cause) {
        return problem(HttpStatus.BAD_REQUEST, "invalid", cause.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unreadable(BindException cause) {
        var field =
                cause.getFieldError() == null ? "period" : cause.getFieldError().getField();
        return problem(
                HttpStatus.BAD_REQUEST,
                "invalid",
                PeriodForm.isDay(field)
                        ? field + ": cannot be read; days are written 2026-03-01."
                        : field + ": there is no such choice.");
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:huifang:problem:" + type));
        return problem;
    }
}
