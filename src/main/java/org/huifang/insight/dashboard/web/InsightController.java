package org.huifang.insight.dashboard.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huifang.insight.dashboard.DrillPage;
import org.huifang.insight.dashboard.Drills;
import org.huifang.insight.dashboard.HotSpots;
import org.huifang.insight.dashboard.OpenWork;
import org.huifang.insight.indicator.Catalogue;
import org.huifang.insight.indicator.Compared;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.indicator.Figure;
import org.huifang.insight.indicator.Indicators;
import org.huifang.insight.indicator.Period;
import org.huifang.insight.indicator.TrendPoint;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures as data. Each has its sample, numerator, denominator and 95 % interval. */
@RestController
@RequestMapping("/api/insight")
@Tag(name = "Insight")
class InsightController {

    private static final int MOST = 50;

    private final Indicators indicators;
    private final Catalogue catalogue;
    private final OpenWork openWork;
    private final HotSpots hotSpots;
    private final Drills drills;

    InsightController(Indicators indicators, Catalogue catalogue, OpenWork openWork, HotSpots hotSpots, Drills drills) {
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.openWork = openWork;
        this.hotSpots = hotSpots;
        this.drills = drills;
    }

    @GetMapping("/now")
    @Operation(summary = "Where the open cases stand")
    OpenWork.Now openCases() {
        return openWork.now();
    }

    @GetMapping("/indicators")
    @Operation(
            summary = "All indicators of a period, with their definitions and the period before",
            description =
                    "Days of the courier's home zone, both ends among them; the last 30 days where nothing is said. Values of"
                            + " samples under 10 are hidden, under 30 indicative.")
    List<Figure> figures(@ParameterObject PeriodForm days) {
        return indicators.overview(period(days));
    }

    @GetMapping("/indicators/{id}")
    @Operation(summary = "One indicator of a period")
    Figure figure(@PathVariable String id, @ParameterObject PeriodForm days) {
        return indicators.figure(id, period(days));
    }

    @GetMapping("/indicators/{id}/trend")
    @Operation(
            summary = "One indicator over time",
            description = "By day, week or month as suits the period, or as asked for.")
    List<TrendPoint> indicatorTrend(
            @PathVariable String id,
            @ParameterObject PeriodForm days,
            @RequestParam(required = false) Period.Grain grain) {
        var period = period(days);
        return indicators.trend(id, period, grain == null ? period.grain() : grain);
    }

    @GetMapping("/indicators/{id}/comparison")
    @Operation(
            summary = "One indicator by the values of a dimension, the best first",
            description = "Outlets and agents are ranked from a sample of 30 on; the others follow by size.")
    List<Compared> indicatorComparison(
            @PathVariable String id, @ParameterObject PeriodForm days, @RequestParam Dimension by) {
        return indicators.comparison(id, period(days), by);
    }

    @GetMapping("/hot-spots")
    @Operation(summary = "Complaints by region and link of the chain, the most first")
    List<HotSpots.Region> hotSpotsOfThePeriod(@ParameterObject PeriodForm days) {
        return hotSpots.regions(period(days), MOST);
    }

    @GetMapping("/problems")
    @Operation(summary = "What is complained about most, beside as many days before")
    List<HotSpots.Frequent> frequentProblems(@ParameterObject PeriodForm days) {
        return hotSpots.problems(period(days), MOST);
    }

    @GetMapping("/words")
    @Operation(
            summary = "What complaints talk about most",
            description = "Concepts of the classifier's vocabulary; what customers wrote is not kept.")
    List<HotSpots.Frequent> frequentWords(@ParameterObject PeriodForm days) {
        return hotSpots.words(period(days), MOST);
    }

    @GetMapping("/cases")
    @Operation(
            summary = "The cases, contacts or answers behind a figure, the latest first",
            description = "'next' of a page is 'after' of the following one; what comes in meanwhile moves no page.")
    DrillPage casesBehind(
            @ParameterObject DrillForm form,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int size) {
        return drills.page(form.drill(catalogue, indicators.today()), after, size);
    }

    private Period period(PeriodForm days) {
        return days.period(indicators.today());
    }
}
