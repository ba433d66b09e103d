package org.huifang.customer.web;

import java.net.URI;
import java.util.List;
import org.huifang.customer.consent.InvalidConsent;
import org.huifang.customer.file.FileRefused;
import org.huifang.customer.file.UnknownCustomer;
import org.huifang.customer.file.content.InvalidCustomerFile;
import org.huifang.customer.file.content.Objection;
import org.huifang.customer.history.UnknownPlace;
import org.huifang.customer.risk.InvalidOverride;
import org.huifang.workflow.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals about customers as problem+json; before the general advice, which knows all others. */
@RestControllerAdvice(basePackageClasses = CustomerProblemAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class CustomerProblemAdvice {

    @ExceptionHandler
    ProblemDetail unknown(UnknownCustomer cause) {
        return problem(HttpStatus.NOT_FOUND, "unknown", cause.getMessage());
    }

    /** Each objection with its field, in both languages. */
    @ExceptionHandler
    ProblemDetail invalid(InvalidCustomerFile cause) {
        var problem = problem(HttpStatus.BAD_REQUEST, "invalid", cause.getMessage());
        problem.setProperty("objections", cause.objections());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidConsent cause) {
        var problem = problem(HttpStatus.BAD_REQUEST, "invalid", cause.english());
        problem.setProperty("objections", List.of(new Objection("consent", cause.chinese(), cause.english())));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidOverride cause) {
        return inBothLanguages(HttpStatus.BAD_REQUEST, "invalid", cause);
    }

    @ExceptionHandler
    ProblemDetail invalid(UnknownPlace cause) {
        return problem(HttpStatus.BAD_REQUEST, "invalid", cause.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refused(FileRefused cause) {
        return inBothLanguages(HttpStatus.CONFLICT, "conflict", cause);
    }

    private static ProblemDetail inBothLanguages(HttpStatus status, String type, Refusal cause) {
        var problem = problem(status, type, cause.getMessage());
        problem.setProperty("chinese", cause.chinese());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:huifang:problem:" + type));
        return problem;
    }
}
