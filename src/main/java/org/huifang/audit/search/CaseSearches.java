package org.huifang.audit.search;

import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for cases. */
@Service
@Transactional(readOnly = true)
public class CaseSearches {

    /** What a page holds at most. */
    public static final int LARGEST_PAGE = 200;

    private static final int FETCHED = 500;

    private final JdbcClient database;
    private final JdbcClient streaming;

    CaseSearches(JdbcClient database, JdbcTemplate template) {
        this.database = database;
        var cursor = new JdbcTemplate(template.getDataSource());
        cursor.setFetchSize(FETCHED);
        this.streaming = JdbcClient.create(new NamedParameterJdbcTemplate(cursor));
    }

    /**
     * @param after the mark a page gave; null for the first
     * @param size cases wanted, at most {@link #LARGEST_PAGE}
     */
    public FoundPage page(CaseSearch search, String after, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new InvalidSearch("size: from 1 to %d.".formatted(LARGEST_PAGE));
        }
        var query = CaseQuery.of(search, after == null ? null : PageMark.read(after));
        // A plan for any value would walk through all cases for one that none has.
        database.sql("set local plan_cache_mode = force_custom_plan").update();
        var found = database.sql(query.sql() + " limit " + (size + 1))
                .params(query.values())
                .query(FoundCase.class)
                .list();
        return found.size() <= size
                ? new FoundPage(found, null)
                : new FoundPage(
                        found.subList(0, size), PageMark.of(found.get(size - 1)).text());
    }

    /** One after the other, however many; memory holds a few hundred. */
    public void each(CaseSearch search, Consumer<FoundCase> taker) {
        var query = CaseQuery.of(search, null);
        try (var found = streaming.sql(query.sql()).params(query.values()).query(FoundCase.class).stream()) {
            found.forEach(taker);
        }
    }
}
