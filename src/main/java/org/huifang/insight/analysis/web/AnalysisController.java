package org.huifang.insight.analysis.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.huifang.insight.analysis.Analyses;
import org.huifang.insight.analysis.Answer;
import org.huifang.insight.analysis.Question;
import org.huifang.insight.analysis.Sentence;
import org.huifang.insight.analysis.question.ChurnSigns;
import org.huifang.insight.indicator.Indicators;
import org.huifang.sheet.Sheet;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Analyses as data: the same answers as the page gives. */
@RestController
@Tag(name = "Insight")
class AnalysisController {

    private static final List<String> CUSTOMERS = List.of(
            "客户 Customer",
            "客户类型 Customer type",
            "期内投诉 Complaints",
            "经历不佳 Bad experience",
            "最近一周件量 Parcels last week",
            "前八周件量 Parcels eight weeks",
            "变化 Change %");

    private final Analyses analyses;
    private final ChurnSigns signs;
    private final Indicators indicators;

    AnalysisController(Analyses analyses, ChurnSigns signs, Indicators indicators) {
        this.analyses = analyses;
        this.signs = signs;
        this.indicators = indicators;
    }

    /** A question that can be asked. */
    record Askable(Question question, Sentence title, Sentence asks) {}

    @GetMapping("/api/insight/analyses")
    @Operation(summary = "Questions that analyses answer")
    List<Askable> questions() {
        return Arrays.stream(Question.values())
                .map(question -> new Askable(question, question.title(), question.asks()))
                .toList();
    }

    @GetMapping("/api/insight/analyses/{question}")
    @Operation(
            summary = "One question answered: in words, as tables, and how it was reckoned",
            description =
                    "The same parameters give the same answer of the same facts. Where the sample is too small, 'refused' is true and"
                            + " the findings say why. 50,000 cases or 20,000 customers are read at most, chosen by their keys.")
    Answer analysis(@PathVariable Question question, @ParameterObject AnalysisForm form) {
        return analyses.answer(form.inquiry(question, indicators.today()));
    }

    @GetMapping({"/api/insight/analyses/CHURN/customers.csv", "/insight/analysis/customers.csv"})
    @Operation(
            summary = "Customers who send less, by their reference, as CSV",
            description = "For leads, who decide about customers. No names.")
    void churningCustomersAsFile(@ParameterObject AnalysisForm form, HttpServletResponse response) throws IOException {
        var inquiry = form.inquiry(Question.CHURN, indicators.today());
        var fallen = signs.of(inquiry.period(), inquiry.filter()).fallen();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customers.csv\"");
        try (var sheet = Sheet.csv(response.getOutputStream(), CUSTOMERS)) {
            fallen.forEach(customer -> sheet.row(List.of(
                    customer.reference(),
                    customer.type(),
                    customer.complaints(),
                    customer.bad() ? 1 : 0,
                    customer.lastWeek(),
                    customer.eightWeeks(),
                    Math.round(100 * ChurnSigns.change(customer)))));
        }
    }
}
