package org.huifang.csv.web;

import java.net.URI;
import org.huifang.csv.InvalidImport;
import org.huifang.csv.UnknownImport;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Refusals of files as problem+json; before the general advice, which knows all others. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImportProblemAdvice {

    @ExceptionHandler
    ProblemDetail unknown(UnknownImport cause) {
        return problem(HttpStatus.NOT_FOUND, "unknown", cause.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalid(CsvCharset.UnknownCharset cause) {
        return problem(HttpStatus.BAD_REQUEST, "invalid", cause.getMessage());
    }

    /** With the import whose rows were read so far. */
    @ExceptionHandler
    ProblemDetail unreadable(InvalidImport cause) {
        var problem = problem(HttpStatus.BAD_REQUEST, "unreadable", cause.getMessage());
        if (cause.id() != null) {
            problem.setProperty("import", cause.id());
        }
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:huifang:problem:" + type));
        return problem;
    }
}
