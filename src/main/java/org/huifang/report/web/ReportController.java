package org.huifang.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import org.huifang.audit.Actor;
import org.huifang.report.InvalidReport;
import org.huifang.report.ReportFigures;
import org.huifang.report.ReportKind;
import org.huifang.report.Reports;
import org.huifang.report.UnknownReport;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Service reports over the API. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class ReportController {

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    /**
     * @param firstDay of the month, quarter or year
     */
    record Asked(ReportKind kind, LocalDate firstDay) {}

    record Opened(String number) {}

    @PostMapping
    @Operation(
            summary = "Opens the report of a month, quarter or year that has ended; the same again is the same report")
    ResponseEntity<Opened> open(@RequestBody Asked asked, Authentication login) {
        if (asked.kind() == null || asked.firstDay() == null) {
            throw new InvalidReport("须给出 kind 和 firstDay", "A report has a kind and a firstDay");
        }
        var number = reports.open(asked.kind(), asked.kind().from(asked.firstDay()), Actor.staff(login.getName()));
        return ResponseEntity.created(URI.create("/reports/" + number)).body(new Opened(number));
    }

    @GetMapping("/{number}")
    @Operation(summary = "The figures of a report, as they were computed")
    ReportFigures figures(@PathVariable String number) {
        return reports.figures(number);
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidReport invalid) {
        return problem(HttpStatus.BAD_REQUEST, "invalid-report", invalid.chinese() + "。" + invalid.getMessage() + ".");
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownReport unknown) {
        return problem(HttpStatus.NOT_FOUND, "unknown-report", unknown.getMessage());
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:huifang:problem:" + type));
        return problem;
    }
}
