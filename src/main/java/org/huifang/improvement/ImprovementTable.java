package org.huifang.improvement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huifang.improvement.ImprovementAction.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code improvement_action}. */
@Repository
class ImprovementTable {

    private static final String COLUMNS =
            "number, origin, reference, title, state, round, planner_group, cause, measure, owner, due_at, indicator, dimension, subject,"
                    + " opened_by, opened_at, planned_at, escalated_at, done_at, verify_at, closed_at, published_zh, published_en,"
                    + " published_at";

    private final JdbcClient database;

    ImprovementTable(JdbcClient database) {
        this.database = database;
    }

    /** Empty when one with that key is there. */
    Optional<String> insert(NewImprovement opened, String by, Instant now) {
        return database.sql(
                        """
                insert into improvement_action (origin, reference, origin_key, title, state, planner_group, indicator, dimension,
                    subject, opened_by, opened_at)
                values (:origin, :reference, :key, :title, 'OPEN', :group, :indicator, :dimension, :subject, :by, :now)
                on conflict (origin_key) do nothing returning number""")
                .param("origin", opened.origin().name())
                .param("reference", opened.reference())
                .param("key", opened.key())
                .param("title", opened.title())
                .param("group", opened.plannerGroup())
                .param("indicator", opened.indicator().name())
                .param("dimension", opened.dimension())
                .param("subject", opened.subject())
                .param("by", by)
                .param("now", utc(now))
                .query(String.class)
                .optional();
    }

    String numberOf(String key) {
        return database.sql("select number from improvement_action where origin_key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    Optional<ImprovementAction> lock(String number) {
        return select("where number = :value for no key update", number).stream()
                .findFirst();
    }

    Optional<ImprovementAction> look(String number) {
        return select("where number = :value", number).stream().findFirst();
    }

    List<ImprovementAction> of(String reference) {
        return select("where reference = :value order by opened_at, number", reference);
    }

    private List<ImprovementAction> select(String condition, String value) {
        return database.sql("select " + COLUMNS + " from improvement_action " + condition)
                .param("value", value)
                .query(ImprovementAction.class)
                .list();
    }

    /** Those that are not over first, what is due first before others. */
    List<ImprovementAction> newest(int limit) {
        return database.sql("select " + COLUMNS + " from improvement_action"
                        + " order by closed_at is not null, due_at, opened_at desc, number desc limit :limit")
                .param("limit", limit)
                .query(ImprovementAction.class)
                .list();
    }

    List<ImprovementAction> published(int limit) {
        return database.sql("select " + COLUMNS + " from improvement_action where published_at is not null"
                        + " order by published_at desc, number desc limit :limit")
                .param("limit", limit)
                .query(ImprovementAction.class)
                .list();
    }

    void planned(String number, ImprovementPlan plan, Instant now) {
        database.sql(
                        """
                update improvement_action set state = 'PLANNED', cause = :cause, measure = :measure, owner = :owner, due_at = :due,
                    indicator = :indicator, planned_at = :now, escalated_at = null, reminded_at = null where number = :number""")
                .param("number", number)
                .param("cause", plan.cause().name())
                .param("measure", plan.measure())
                .param("owner", plan.owner())
                .param("due", utc(plan.dueAt()))
                .param("indicator", plan.indicator().name())
                .param("now", utc(now))
                .update();
    }

    void done(String number, String words, Instant now, Instant verifyAt) {
        database.sql("update improvement_action set state = 'DONE', done_at = :now, verify_at = :verify,"
                        + " measure = measure || E'\\n\\n— ' || :words where number = :number")
                .param("number", number)
                .param("words", words)
                .param("now", utc(now))
                .param("verify", utc(verifyAt))
                .update();
    }

    void moveTo(String number, State state, Instant closedAt) {
        database.sql("update improvement_action set state = :state, closed_at = :closed where number = :number")
                .param("number", number)
                .param("state", state.name())
                .param("closed", closedAt == null ? null : utc(closedAt))
                .update();
    }

    void nextRound(String number) {
        database.sql("update improvement_action set state = 'OPEN', round = round + 1 where number = :number")
                .param("number", number)
                .update();
    }

    void stamp(String number, boolean late, Instant now) {
        var column = late ? "escalated_at" : "reminded_at";
        database.sql("update improvement_action set " + column + " = :now where number = :number")
                .param("number", number)
                .param("now", utc(now))
                .update();
    }

    /** @param chinese null to take it back, with the English text and the name */
    void publish(String number, String chinese, String english, String by, Instant now) {
        database.sql(
                        "update improvement_action set published_zh = :zh, published_en = :en, published_by = :by, published_at = :now"
                                + " where number = :number")
                .param("number", number)
                .param("zh", chinese)
                .param("en", english)
                .param("by", by)
                .param("now", chinese == null ? null : utc(now))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
