package org.huifang.privacy.web;

import java.net.URI;
import org.huifang.customer.file.UnknownCustomer;
import org.huifang.privacy.hold.HoldRefused;
import org.huifang.privacy.request.UnknownRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals about requests and holds as problem+json; before the general advice, which knows all others. */
@RestControllerAdvice(basePackageClasses = PrivacyProblemAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PrivacyProblemAdvice {

    @ExceptionHandler({UnknownCustomer.class, UnknownRequest.class})
    ProblemDetail unknown(RuntimeException cause) {
        return problem(HttpStatus.NOT_FOUND, "unknown", cause.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refused(HoldRefused cause) {
        var problem = problem(HttpStatus.CONFLICT, "conflict", cause.getMessage());
        problem.setProperty("chinese", cause.chinese());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:huifang:problem:" + type));
        return problem;
    }
}
