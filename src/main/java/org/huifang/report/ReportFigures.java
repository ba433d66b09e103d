package org.huifang.report;

import java.time.LocalDate;
import java.util.List;
import org.huifang.insight.indicator.Estimate;
import org.huifang.insight.indicator.Indicator;
import org.springframework.lang.Nullable;

/** What a report says in numbers, kept as it was computed: facts that come later do not change it. Names are in both languages. */
public record ReportFigures(
        List<Row> indicators,
        List<Series> trends,
        List<Group> regions,
        List<Group> categories,
        List<Group> links,
        List<Group> channels,
        List<Warned> warnings,
        List<Action> promised,
        List<Action> actions) {

    /** An indicator of the period beside the period before. */
    public record Row(
            String id,
            Indicator.Words name,
            Indicator.Topic topic,
            Indicator.Unit unit,
            Indicator.Direction direction,
            Estimate now,
            Estimate before,
            @Nullable Double target,
            @Nullable Boolean onTarget,
            String source) {}

    public record Series(
            String id, Indicator.Words name, Indicator.Unit unit, @Nullable Double target, List<Point> points) {}

    /** @param value null where too few facts stand behind it */
    public record Point(LocalDate from, @Nullable Double value) {}

    /** How many complaints, now and in as many days before. */
    public record Group(String name, long complaints, long before) {}

    /** Warnings of a level, and how they were judged. */
    public record Warned(String level, long raised, long hits, long falseAlarms, long open) {}

    /** An improvement action; what it is promised in is its origin. */
    public record Action(
            String number, String title, String state, @Nullable LocalDate due, @Nullable String reference) {}

    public Row indicator(String id) {
        return indicators.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
