package org.huifang.insight.warning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.insight.warning.judge.Alarm;
import org.huifang.insight.warning.signal.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code early_warning} with their signals and notes. */
@Repository
class WarningTable {

    private static final String COLUMNS =
            "number, dimension, subject, level, rule, judged_day, raised_at, worsened_at, owner_group, plan, due_at, escalated_at,"
                    + " finding, found_by, found_at, judge_at, verdict, judged_by, closed_at";

    private final JdbcClient database;
    private final ObjectMapper json;

    WarningTable(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** To be changed: locked until the transaction ends. */
    Optional<Warning> lockOpen(Subject subject) {
        return database.sql(
                        "select " + COLUMNS + " from early_warning"
                                + " where dimension = :dimension and subject = :subject and closed_at is null for no key update")
                .param("dimension", subject.dimension().name())
                .param("subject", subject.value())
                .query(Warning.class)
                .optional();
    }

    Optional<Warning> lock(String number) {
        return database.sql("select " + COLUMNS + " from early_warning where number = :number for no key update")
                .param("number", number)
                .query(Warning.class)
                .optional();
    }

    Optional<Warning> look(String number) {
        return database.sql("select " + COLUMNS + " from early_warning where number = :number")
                .param("number", number)
                .query(Warning.class)
                .optional();
    }

    /** Open ones first, gravest and newest first. */
    List<Warning> newest(int limit) {
        return database.sql(
                        "select " + COLUMNS + " from early_warning order by closed_at is not null,"
                                + " array_position(array['RED', 'ORANGE', 'YELLOW'], level), raised_at desc, number desc limit :limit")
                .param("limit", limit)
                .query(Warning.class)
                .list();
    }

    String insert(Alarm alarm, Versions versions, Instant now) {
        return database.sql(
                        """
                insert into early_warning (dimension, subject, level, rule, rules_version, limits_version, judged_day, raised_at,
                    owner_group, plan, due_at)
                values (:dimension, :subject, :level, :rule, :rules, :limits, :day, :now, :owner, :plan, :due)
                returning number""")
                .param("dimension", alarm.subject().dimension().name())
                .param("subject", alarm.subject().value())
                .param("level", alarm.level().name())
                .param("rule", alarm.rule())
                .param("rules", versions.rules())
                .param("limits", versions.limits())
                .param("day", alarm.day())
                .param("now", utc(now))
                .param("owner", alarm.duty().owner())
                .param("plan", alarm.duty().plan())
                .param("due", utc(now.plusSeconds(alarm.duty().hours() * 3600L)))
                .query(String.class)
                .single();
    }

    void worsen(String number, Alarm alarm, Instant now) {
        database.sql(
                        """
                update early_warning set level = :level, worsened_at = :now, owner_group = :owner, plan = :plan,
                    due_at = case when finding is null then :due else due_at end
                where number = :number""")
                .param("number", number)
                .param("level", alarm.level().name())
                .param("now", utc(now))
                .param("owner", alarm.duty().owner())
                .param("plan", alarm.duty().plan())
                .param("due", utc(now.plusSeconds(alarm.duty().hours() * 3600L)))
                .update();
    }

    /** The same alarm of the same day again changes nothing, unless it is graver. */
    void addSignal(String number, Alarm alarm, Instant now) {
        database.sql(
                        """
                insert into early_warning_signal (number, day, rule, detail, level, event, figures, at)
                values (:number, :day, :rule, :detail, :level, :event, :figures::json, :now)
                on conflict (number, day, rule, detail) do update
                    set level = excluded.level, figures = excluded.figures, at = excluded.at
                    where array_position(array['YELLOW', 'ORANGE', 'RED'], excluded.level)
                        > array_position(array['YELLOW', 'ORANGE', 'RED'], early_warning_signal.level)""")
                .param("number", number)
                .param("day", alarm.day())
                .param("rule", alarm.rule())
                .param("detail", alarm.detail() == null ? "" : alarm.detail())
                .param("level", alarm.level().name())
                .param("event", alarm.event() == null ? null : Long.valueOf(alarm.event()))
                .param("figures", write(alarm.figures()))
                .param("now", utc(now))
                .update();
    }

    void explain(Alarm alarm, Instant now) {
        database.sql(
                        """
                insert into explained_alarm (day, dimension, subject, rule, detail, level, event, figures, at)
                values (:day, :dimension, :subject, :rule, :detail, :level, :event, :figures::json, :now)
                on conflict do nothing""")
                .param("day", alarm.day())
                .param("dimension", alarm.subject().dimension().name())
                .param("subject", alarm.subject().value())
                .param("rule", alarm.rule())
                .param("detail", alarm.detail() == null ? "" : alarm.detail())
                .param("level", alarm.measured().name())
                .param("event", Long.valueOf(alarm.event()))
                .param("figures", write(alarm.figures()))
                .param("now", utc(now))
                .update();
    }

    List<RaisedSignal> signals(String number) {
        return database.sql("select day, rule, detail, level, event, figures::text as figures from early_warning_signal"
                        + " where number = :number order by day, rule, detail")
                .param("number", number)
                .query(RaisedSignal.class)
                .list();
    }

    void found(String number, Warning.Finding finding, String by, Instant now, Instant judgeAt) {
        database.sql("update early_warning set finding = :finding, found_by = :by, found_at = :now, judge_at = :judgeAt"
                        + " where number = :number")
                .param("number", number)
                .param("finding", finding.name())
                .param("by", by)
                .param("now", utc(now))
                .param("judgeAt", judgeAt == null ? null : utc(judgeAt))
                .update();
    }

    /** @param upTo day up to which figures were looked at */
    void close(String number, Warning.Verdict verdict, String by, Instant now, LocalDate upTo) {
        database.sql(
                        "update early_warning set verdict = :verdict, judged_by = :by, closed_at = :now, closed_day = :upTo"
                                + " where number = :number")
                .param("number", number)
                .param("verdict", verdict.name())
                .param("by", by)
                .param("now", utc(now))
                .param("upTo", upTo)
                .update();
    }

    void escalated(String number, Instant now) {
        database.sql("update early_warning set escalated_at = :now where number = :number")
                .param("number", number)
                .param("now", utc(now))
                .update();
    }

    void addNote(String number, String author, String words, Instant now) {
        database.sql(
                        "insert into early_warning_note (number, at, author, words) values (:number, :now, :author, :words)")
                .param("number", number)
                .param("now", utc(now))
                .param("author", author)
                .param("words", words)
                .update();
    }

    List<WarningNote> notes(String number) {
        return database.sql("select at, author, words from early_warning_note where number = :number order by at")
                .param("number", number)
                .query(WarningNote.class)
                .list();
    }

    private String write(Map<String, Object> figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException notPlain) {
            throw new IllegalArgumentException("Figures are plain data.", notPlain);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
