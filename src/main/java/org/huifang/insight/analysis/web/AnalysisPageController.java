package org.huifang.insight.analysis.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huifang.desk.Duty;
import org.huifang.desk.StaffGroups;
import org.huifang.insight.analysis.Analyses;
import org.huifang.insight.analysis.Inquiry;
import org.huifang.insight.analysis.InvalidInquiry;
import org.huifang.insight.analysis.Question;
import org.huifang.insight.analysis.sample.FilterChoices;
import org.huifang.insight.analysis.sample.Measure;
import org.huifang.insight.dashboard.InsightWords;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.indicator.Indicators;
import org.huifang.insight.indicator.InvalidPeriod;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which managers ask: words first, then tables, then how it was reckoned. */
@Hidden
@Controller
class AnalysisPageController {

    private static final List<Dimension> COMPARED_BY = List.of(
            Dimension.ALL,
            Dimension.CUSTOMER_TYPE,
            Dimension.REGION,
            Dimension.OUTLET,
            Dimension.CATEGORY,
            Dimension.CHANNEL);
    private static final Map<String, Dimension> FILTERS = filters();

    private final Analyses analyses;
    private final Indicators indicators;
    private final FilterChoices choices;
    private final InsightWords words;
    private final StaffGroups groups;

    AnalysisPageController(
            Analyses analyses, Indicators indicators, FilterChoices choices, InsightWords words, StaffGroups groups) {
        this.analyses = analyses;
        this.indicators = indicators;
        this.choices = choices;
        this.words = words;
        this.groups = groups;
    }

    private static Map<String, Dimension> filters() {
        var filters = new LinkedHashMap<String, Dimension>();
        filters.put("customerType", Dimension.CUSTOMER_TYPE);
        filters.put("region", Dimension.REGION);
        filters.put("outlet", Dimension.OUTLET);
        filters.put("category", Dimension.CATEGORY);
        filters.put("channel", Dimension.CHANNEL);
        return filters;
    }

    @GetMapping("/insight/analysis")
    ModelAndView analysis(
            @RequestParam(defaultValue = "SPREAD") Question question, AnalysisForm form, Authentication login) {
        var inquiry = form.inquiry(question, indicators.today());
        return page(inquiry, login).addObject("answer", analyses.answer(inquiry));
    }

    private ModelAndView page(Inquiry inquiry, Authentication login) {
        return new ModelAndView("insight/analysis")
                .addObject("inquiry", inquiry)
                .addObject("questions", Question.values())
                .addObject("measures", Measure.values())
                .addObject(
                        "scores",
                        Arrays.stream(Measure.values()).filter(Measure::isScore).toList())
                .addObject("comparedBy", COMPARED_BY)
                .addObject("overs", Inquiry.Over.values())
                .addObject("fields", fields(inquiry))
                .addObject("leads", leads(login))
                .addObject("words", words);
    }

    /** A filter of the form: its name, what it is called, and what may be chosen. */
    record Field(String name, String title, Map<String, String> choices, String chosen) {}

    private List<Field> fields(Inquiry inquiry) {
        return FILTERS.entrySet().stream()
                .map(filter -> {
                    var dimension = filter.getValue();
                    var chosen = inquiry.filter().values().get(dimension);
                    var titles = new LinkedHashMap<String, String>();
                    choices.of(dimension).forEach(value -> titles.put(value, words.value(dimension, value)));
                    if (chosen != null) {
                        titles.putIfAbsent(chosen, words.value(dimension, chosen));
                    }
                    return new Field(filter.getKey(), words.dimension(dimension), titles, chosen);
                })
                .toList();
    }

    private boolean leads(Authentication login) {
        var ids = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        return groups.dutiesOf(ids).contains(Duty.LEADS);
    }

    @ExceptionHandler({InvalidPeriod.class, InvalidInquiry.class, BindException.class, TypeMismatchException.class})
    ModelAndView invalid(Exception cause) {
        return problem(
                HttpStatus.BAD_REQUEST,
                cause instanceof BindException || cause instanceof TypeMismatchException
                        ? "日期写作 2026-03-01，其他从列表中选。 Days are written 2026-03-01, the rest is chosen from the lists."
                        : cause.getMessage());
    }

    @ExceptionHandler({QueryTimeoutException.class, TransactionTimedOutException.class})
    ModelAndView tooLong(RuntimeException cause) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, AnalysisProblemAdvice.TOO_LONG);
    }

    private static ModelAndView problem(HttpStatus status, String problem) {
        var page = new ModelAndView("insight/analysis-problem").addObject("problem", problem);
        page.setStatus(status);
        return page;
    }
}
