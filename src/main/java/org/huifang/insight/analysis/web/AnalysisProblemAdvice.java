package org.huifang.insight.analysis.web;

import java.net.URI;
import org.huifang.insight.analysis.InvalidInquiry;
import org.huifang.insight.indicator.InvalidPeriod;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What cannot be analysed, as problem+json; before the general advice, which knows all others. */
@RestControllerAdvice(assignableTypes = AnalysisController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnalysisProblemAdvice {

    static final String TOO_LONG =
            "数据库用时过长，已停止：请选更短的时间或更窄的筛选。 The database took too long and was stopped: choose fewer days or a narrower filter.";

    @ExceptionHandler({InvalidPeriod.class, InvalidInquiry.class})
    ProblemDetail invalid(RuntimeException cause) {
        return problem(HttpStatus.BAD_REQUEST, "invalid", cause.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unreadable(BindException cause) {
        var field = cause.getFieldError() == null
                ? "question"
                : cause.getFieldError().getField();
        return problem(HttpStatus.BAD_REQUEST, "invalid", field + ": cannot be read; days are written 2026-03-01.");
    }

    @ExceptionHandler({QueryTimeoutException.class, TransactionTimedOutException.class})
    ProblemDetail tooLong(RuntimeException cause) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "too-long", TOO_LONG);
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:huifang:problem:" + type));
        return problem;
    }
}
