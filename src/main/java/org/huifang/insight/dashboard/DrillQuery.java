package org.huifang.insight.dashboard;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huifang.home.HomeTime;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.indicator.Indicator;
import org.huifang.insight.indicator.Period;

/**
 * A list as SQL over the view of the measure that daily sums are made of: so a figure and the list behind it cannot disagree. The moment that
 * counts has an index of its own; the list goes along it.
 */
final class DrillQuery {

    private static final Map<String, String> COLUMNS = Map.of(
            "complaint", "number as key, number, outlet, category, channel, agent, link",
            "contact", "id as key, number, null as outlet, null as category, way as channel, agent, null as link",
            "answer", "invitation::text as key, number, outlet, category, way as channel, agent, link");
    private static final Map<String, String> KEYS =
            Map.of("complaint", "number", "contact", "id", "answer", "invitation");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Indicator.Moment moment;

    private final String view;

    private DrillQuery(Indicator indicator) {
        this.moment = indicator.day();
        this.view = "insight.of_" + indicator.measure().toLowerCase(Locale.ROOT);
    }

    /** @param days of the period that are old enough to count */
    static DrillQuery of(Drill drill, Period days, DrillMark after) {
        var query = new DrillQuery(drill.indicator());
        query.where(query.moment.column() + " >= :from", "from", midnight(days.from()));
        query.where(
                query.moment.column() + " < :until",
                "until",
                midnight(days.until().plusDays(1)));
        switch (drill.which()) {
            case HITS -> query.conditions.add("hits > 0");
            case MISSES -> query.conditions.add("hits = 0");
            case ALL -> {}
        }
        query.dimension(drill.by(), drill.value());
        query.after(after);
        return query;
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return HomeTime.startOf(day);
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private void dimension(Dimension by, String value) {
        switch (by) {
            case ALL -> {}
            case REGION_LINK -> {
                var slash = value.lastIndexOf('/');
                same("region", value.substring(0, Math.max(0, slash)));
                same("link", value.substring(slash + 1));
            }
            case TERM ->
                where(
                        "exists (select from insight.complaint_term t where t.number = f.number and t.term = :term)",
                        "term",
                        value);
            default -> same(by == Dimension.CHANNEL && moment.fact().equals("answer") ? "way" : by.column(), value);
        }
    }

    private void same(String column, String value) {
        if (value.isEmpty()) {
            conditions.add(column + " is null");
        } else {
            where("%1$s = :%1$s".formatted(column), column, value);
        }
    }

    private void after(DrillMark mark) {
        if (mark != null) {
            var key = moment.fact().equals("answer") ? "cast(:key as uuid)" : ":key";
            where("(%s, %s) < (:at, %s)".formatted(moment.column(), KEYS.get(moment.fact()), key), "key", mark.key());
            values.put("at", mark.at().atOffset(ZoneOffset.UTC));
        }
    }

    String sql() {
        return "select %1$s, %2$s as at, customer_type, region, hits > 0 as hit, total\nfrom %3$s f\nwhere %4$s\norder by %2$s desc, %5$s desc"
                .formatted(
                        COLUMNS.get(moment.fact()),
                        moment.column(),
                        view,
                        String.join("\n    and ", conditions),
                        KEYS.get(moment.fact()));
    }

    Map<String, Object> values() {
        return values;
    }
}
