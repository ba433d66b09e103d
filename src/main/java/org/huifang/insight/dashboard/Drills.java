package org.huifang.insight.dashboard;

import java.util.List;
import java.util.function.Consumer;
import org.huifang.insight.indicator.Indicators;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases, contacts and answers behind a figure. */
@Service
@Transactional(readOnly = true)
public class Drills {

    public static final int LARGEST_PAGE = 200;

    private final JdbcClient database;
    private final Indicators indicators;

    Drills(JdbcClient database, Indicators indicators) {
        this.database = database;
        this.indicators = indicators;
    }

    /**
     * @param after {@code next} of the page before, null for the first
     * @throws InvalidDrill when there are no such pages
     */
    public DrillPage page(Drill drill, String after, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new InvalidDrill(
                    "size：1 到 %d".formatted(LARGEST_PAGE), "size: from 1 to %d.".formatted(LARGEST_PAGE));
        }
        var mark = DrillMark.read(after);
        var days = drill.period().matureOn(indicators.today(), drill.indicator().maturesAfterDays());
        if (days == null) {
            return new DrillPage(List.of(), null);
        }
        var query = DrillQuery.of(drill, days, mark);
        var rows = database.sql(query.sql() + " limit " + (size + 1))
                .params(query.values())
                .query(DrillRow.class)
                .list();
        if (rows.size() <= size) {
            return new DrillPage(rows, null);
        }
        return new DrillPage(
                rows.subList(0, size), DrillMark.behind(rows.get(size - 1)).text());
    }

    /** All of them, page by page. */
    public void each(Drill drill, Consumer<DrillRow> reader) {
        var page = page(drill, null, LARGEST_PAGE);
        page.facts().forEach(reader);
        while (page.next() != null) {
            page = page(drill, page.next(), LARGEST_PAGE);
            page.facts().forEach(reader);
        }
    }
}
