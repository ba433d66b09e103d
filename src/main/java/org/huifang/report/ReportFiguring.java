package org.huifang.report;

import java.time.LocalDate;
import java.util.List;
import org.huifang.insight.dashboard.HotSpots;
import org.huifang.insight.dashboard.InsightWords;
import org.huifang.insight.indicator.Catalogue;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.indicator.Figure;
import org.huifang.insight.indicator.Indicators;
import org.huifang.insight.indicator.Period;
import org.huifang.report.ReportFigures.Group;
import org.huifang.report.ReportFigures.Point;
import org.huifang.report.ReportFigures.Row;
import org.huifang.report.ReportFigures.Series;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes what a report says in numbers. It compares groups by what they are, never by who: agents have no place in it. */
@Service
@Transactional(readOnly = true)
class ReportFiguring {

    private static final String COMPLAINTS = "complaints";

    /** One picture for each question a manager asks first: how many, on time, solved, satisfied, reached. */
    private static final List<String> DRAWN = List.of(COMPLAINTS, "on-time", "solved", "csat", "callback-coverage");

    private static final int MOST_GROUPS = 10;

    /** Months before the period that its trends begin at. */
    private static final int MONTHS_BEFORE = 11;

    private final Indicators indicators;
    private final Catalogue catalogue;
    private final HotSpots hotSpots;
    private final InsightWords words;
    private final TrackedActions actions;

    ReportFiguring(
            Indicators indicators, Catalogue catalogue, HotSpots hotSpots, InsightWords words, TrackedActions actions) {
        this.indicators = indicators;
        this.catalogue = catalogue;
        this.hotSpots = hotSpots;
        this.words = words;
        this.actions = actions;
    }

    /** A house that was not there yet has nothing to report. */
    boolean hasFacts(Period period) {
        return indicators.figure("cases", period).estimate().n() > 0;
    }

    ReportFigures of(ServiceReport report) {
        var period = report.period();
        return new ReportFigures(
                indicators.overview(period).stream().map(ReportFiguring::row).toList(),
                DRAWN.stream().map(id -> series(id, period)).toList(),
                frequent(period, Dimension.REGION),
                frequent(period, Dimension.CATEGORY),
                frequent(period, Dimension.LINK),
                frequent(period, Dimension.CHANNEL),
                actions.warnings(period),
                actions.promisedBefore(period.from()),
                actions.workedOn(period));
    }

    private static Row row(Figure figure) {
        var indicator = figure.indicator();
        return new Row(
                indicator.id(),
                indicator.name(),
                indicator.topic(),
                indicator.unit(),
                indicator.direction(),
                figure.estimate(),
                figure.before(),
                indicator.target(),
                figure.onTarget(),
                indicator.source());
    }

    private Series series(String id, Period period) {
        var indicator = catalogue.withId(id);
        var months = new Period(start(period.from()), period.until());
        return new Series(
                id,
                indicator.name(),
                indicator.unit(),
                indicator.target(),
                indicators.trend(id, months, Period.Grain.MONTH).stream()
                        .map(point -> new Point(point.from(), point.estimate().value()))
                        .toList());
    }

    /** A year of months; a yearly report shows two. */
    private static LocalDate start(LocalDate first) {
        return first.minusMonths(MONTHS_BEFORE).withDayOfMonth(1);
    }

    private List<Group> frequent(Period period, Dimension dimension) {
        return hotSpots.frequent(period, dimension, MOST_GROUPS).stream()
                .map(frequent ->
                        new Group(words.value(dimension, frequent.value()), frequent.complaints(), frequent.before()))
                .toList();
    }
}
