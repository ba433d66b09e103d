package org.huifang.insight.dashboard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.huifang.insight.dashboard.Drills;
import org.huifang.insight.dashboard.FigureSheets;
import org.huifang.insight.indicator.Catalogue;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.indicator.Indicators;
import org.huifang.insight.indicator.Period;
import org.huifang.sheet.Book;
import org.huifang.sheet.Sheet;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures and lists as files: for systems below /api, for people who are logged in beside the page. */
@RestController
@Tag(name = "Insight")
class InsightFileController {

    /** What a file ends with. */
    enum Ending {
        csv,
        xlsx
    }

    private interface Rows {
        void writeTo(Sheet sheet);
    }

    private final Indicators indicators;
    private final Catalogue catalogue;
    private final Drills drills;
    private final FigureSheets sheets;

    InsightFileController(Indicators indicators, Catalogue catalogue, Drills drills, FigureSheets sheets) {
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.drills = drills;
        this.sheets = sheets;
    }

    @GetMapping({"/api/insight/figures.{ending}", "/insight/figures.{ending}"})
    @Operation(summary = "All indicators of a period, as CSV or XLSX")
    void figuresAsFile(@PathVariable Ending ending, @ParameterObject PeriodForm days, HttpServletResponse response)
            throws IOException {
        var figures = indicators.overview(period(days));
        write(
                response,
                ending,
                "figures",
                FigureSheets.FIGURES,
                sheet -> figures.forEach(figure -> sheet.row(sheets.row(figure))));
    }

    @GetMapping({"/api/insight/indicators/{id}/trend.{ending}", "/insight/indicators/{id}/trend.{ending}"})
    @Operation(summary = "One indicator over time, as CSV or XLSX")
    void trendAsFile(
            @PathVariable String id,
            @PathVariable Ending ending,
            @ParameterObject PeriodForm days,
            @RequestParam(required = false) Period.Grain grain,
            HttpServletResponse response)
            throws IOException {
        var period = period(days);
        var points = indicators.trend(id, period, grain == null ? period.grain() : grain);
        write(
                response,
                ending,
                "trend",
                FigureSheets.TREND,
                sheet -> points.forEach(point -> sheet.row(sheets.row(point))));
    }

    @GetMapping({"/api/insight/indicators/{id}/comparison.{ending}", "/insight/indicators/{id}/comparison.{ending}"})
    @Operation(summary = "One indicator by the values of a dimension, as CSV or XLSX")
    void comparisonAsFile(
            @PathVariable String id,
            @PathVariable Ending ending,
            @ParameterObject PeriodForm days,
            @RequestParam Dimension by,
            HttpServletResponse response)
            throws IOException {
        var compared = indicators.comparison(id, period(days), by);
        write(
                response,
                ending,
                "comparison",
                FigureSheets.COMPARISON,
                sheet -> compared.forEach(one -> sheet.row(sheets.row(by, one))));
    }

    @GetMapping({"/api/insight/cases.{ending}", "/insight/cases.{ending}"})
    @Operation(summary = "All cases, contacts or answers behind a figure, as CSV or XLSX")
    void casesAsFile(@PathVariable Ending ending, @ParameterObject DrillForm form, HttpServletResponse response)
            throws IOException {
        var drill = form.drill(catalogue, indicators.today());
        write(
                response,
                ending,
                "cases",
                FigureSheets.CASES,
                sheet -> drills.each(drill, row -> sheet.row(sheets.row(row))));
    }

    private static void write(HttpServletResponse response, Ending ending, String name, List<String> head, Rows rows)
            throws IOException {
        response.setContentType(ending == Ending.csv ? "text/csv;charset=UTF-8" : Book.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.%s\"".formatted(name, ending));
        var out = response.getOutputStream();
        try (var sheet = ending == Ending.csv ? Sheet.csv(out, head) : Sheet.xlsx(out, "Insight", head)) {
            rows.writeTo(sheet);
        }
    }

    private Period period(PeriodForm days) {
        return days.period(indicators.today());
    }
}
