package org.huifang.insight.dashboard.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huifang.insight.dashboard.Drills;
import org.huifang.insight.dashboard.HotSpots;
import org.huifang.insight.dashboard.InsightWords;
import org.huifang.insight.dashboard.InvalidDrill;
import org.huifang.insight.dashboard.OpenWork;
import org.huifang.insight.dashboard.web.Lines.CaseLine;
import org.huifang.insight.dashboard.web.Lines.ComparedLine;
import org.huifang.insight.dashboard.web.Lines.FigureLine;
import org.huifang.insight.dashboard.web.Lines.TrendLine;
import org.huifang.insight.indicator.Catalogue;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.indicator.Indicator;
import org.huifang.insight.indicator.Indicators;
import org.huifang.insight.indicator.InvalidPeriod;
import org.huifang.insight.indicator.Period;
import org.huifang.insight.indicator.UnknownIndicator;
import org.huifang.workflow.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** The dashboard, an indicator and the cases behind it; tables say everything, scripts only draw them. */
@Hidden
@Controller
class InsightPageController {

    private static final int MOST = 12;
    private static final int PAGE = 50;
    private static final List<Dimension> COMPARED_BY = List.of(
            Dimension.CUSTOMER_TYPE,
            Dimension.REGION,
            Dimension.OUTLET,
            Dimension.CATEGORY,
            Dimension.LINK,
            Dimension.CHANNEL,
            Dimension.AGENT);

    private final Indicators indicators;
    private final Catalogue catalogue;
    private final OpenWork openWork;
    private final HotSpots hotSpots;
    private final Drills drills;
    private final InsightWords words;
    private final HousePages pages;

    InsightPageController(
            Indicators indicators,
            Catalogue catalogue,
            OpenWork openWork,
            HotSpots hotSpots,
            Drills drills,
            InsightWords words,
            HousePages pages) {
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.openWork = openWork;
        this.hotSpots = hotSpots;
        this.drills = drills;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/insight")
    ModelAndView dashboard(PeriodForm days, Authentication reader) {
        var period = period(days);
        Map<Indicator.Topic, List<FigureLine>> topics = indicators.overview(period).stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.indicator().topic(),
                        LinkedHashMap::new,
                        Collectors.mapping(FigureLine::of, Collectors.toList())));
        return page("insight/dashboard", period)
                .addObject("pages", pages.openTo(reader))
                .addObject("searches", pages.isOpenTo(reader, HousePages.CASE_SEARCH))
                .addObject("now", openWork.now())
                .addObject("topics", topics)
                .addObject("trend", trend(catalogue.withId("complaints"), period))
                .addObject("regions", hotSpots.regions(period, MOST))
                .addObject("problems", hotSpots.problems(period, MOST))
                .addObject("frequentWords", hotSpots.words(period, MOST));
    }

    @GetMapping("/insight/indicators/{id}")
    ModelAndView indicator(@PathVariable String id, PeriodForm days, @RequestParam(required = false) Dimension by) {
        var period = period(days);
        var figure = indicators.figure(id, period);
        var choices = new ArrayList<>(COMPARED_BY);
        choices.retainAll(indicators.dimensions(id));
        var dimension = by == null ? Dimension.REGION : by;
        return page("insight/indicator", period)
                .addObject("indicator", figure.indicator())
                .addObject("counted", figure.counted())
                .addObject("figure", FigureLine.of(figure))
                .addObject("target", Lines.targetOf(figure.indicator()))
                .addObject("trend", trend(figure.indicator(), period))
                .addObject("by", dimension)
                .addObject("dimensions", choices)
                .addObject("compared", compared(figure.indicator(), period, dimension));
    }

    @GetMapping("/insight/cases")
    ModelAndView cases(DrillForm form, @RequestParam(required = false) String after) {
        var drill = form.drill(catalogue, indicators.today());
        var found = drills.page(drill, after, PAGE);
        return page("insight/cases", drill.period())
                .addObject("drill", drill)
                .addObject("title", words.value(drill.by(), drill.value()))
                .addObject("next", found.next())
                .addObject(
                        "lines",
                        found.facts().stream()
                                .map(row -> CaseLine.of(row, words))
                                .toList());
    }

    @ExceptionHandler({InvalidPeriod.class, InvalidDrill.class, UnknownIndicator.class})
    ModelAndView invalid(Refusal refused) {
        return problem(
                refused instanceof UnknownIndicator ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST,
                refused.chinese() + "。 " + refused.getMessage());
    }

    @ExceptionHandler
    ModelAndView unreadable(BindException cause) {
        return unreadable(
                cause.getFieldError() == null ? "period" : cause.getFieldError().getField());
    }

    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException cause) {
        return unreadable(cause.getName());
    }

    private ModelAndView unreadable(String field) {
        return problem(
                HttpStatus.BAD_REQUEST,
                PeriodForm.isDay(field)
                        ? "日期应写作 2026-03-01。 Days are written 2026-03-01."
                        : "%1$s：没有这个选项。 %1$s: there is no such choice.".formatted(field));
    }

    private ModelAndView problem(HttpStatus status, String problem) {
        var page =
                page("insight/problem", Period.lastDays(indicators.today(), 30)).addObject("problem", problem);
        page.setStatus(status);
        return page;
    }

    private List<TrendLine> trend(Indicator indicator, Period period) {
        return indicators.trend(indicator.id(), period, period.grain()).stream()
                .map(point -> TrendLine.of(point, indicator.unit()))
                .toList();
    }

    private List<ComparedLine> compared(Indicator indicator, Period period, Dimension by) {
        var lines = new ArrayList<ComparedLine>();
        for (var compared : indicators.comparison(indicator.id(), period, by)) {
            lines.add(ComparedLine.of(compared, lines.size() + 1, by, indicator.unit(), words));
        }
        return lines;
    }

    /** A choice of days beside the form. */
    record Preset(String title, LocalDate from, LocalDate until) {}

    private ModelAndView page(String view, Period period) {
        var today = indicators.today();
        var presets = Stream.of(7, 30, 90, 365)
                .map(days -> Period.lastDays(today, days))
                .map(last -> new Preset("%d 天 days".formatted(last.days()), last.from(), last.until()))
                .toList();
        return new ModelAndView(view)
                .addObject("period", period)
                .addObject("presets", presets)
                .addObject("words", words);
    }

    private Period period(PeriodForm days) {
        return days.period(indicators.today());
    }
}
