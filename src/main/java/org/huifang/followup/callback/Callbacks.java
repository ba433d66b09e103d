package org.huifang.followup.callback;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.huifang.complaint.Complaint;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code callback} and {@code callback_attempt}. */
@Repository
class Callbacks {

    private static final Place NOTE = new Place("callback_attempt", "note");

    private final JdbcClient database;
    private final Vault vault;

    Callbacks(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    void insert(Callback callback) {
        database.sql(
                        """
                insert into callback (id, complaint_number, round, purpose, tier, planned_at)
                values (:id, :number, :round, :purpose, :tier, :at)
                on conflict (complaint_number, round) do nothing""")
                .param("id", callback.id())
                .param("number", callback.complaintNumber())
                .param("round", callback.round())
                .param("purpose", callback.purpose())
                .param("tier", callback.tier())
                .param("at", callback.plannedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The callback in hand: the latest round. */
    Callback current(String caseNumber) {
        return find(caseNumber).orElseThrow();
    }

    Optional<Callback> find(String caseNumber) {
        return database.sql(
                        """
                select id, complaint_number, round, purpose, tier, planned_at, other_number from callback
                where complaint_number = :number order by round desc limit 1""")
                .param("number", caseNumber)
                .query(Callback.class)
                .optional();
    }

    int finished(String caseNumber) {
        return database.sql(
                        "select count(*) from callback where complaint_number = :number and finished_at is not null")
                .param("number", caseNumber)
                .query(Integer.class)
                .single();
    }

    void callOtherNumber(Callback callback, boolean other) {
        database.sql("update callback set other_number = :other where id = :id")
                .param("other", other)
                .param("id", callback.id())
                .update();
    }

    /** Empty while nobody has called. A written answer counts as what was said on the phone. */
    Optional<CallbackReport> report(Callback callback) {
        return database.sql(
                        """
                select case when c.result in ('SOLVED', 'NOT_SOLVED') and a.kind <> 'CALL' then c.result
                    else a.disposition end as disposition, a.satisfaction, a.effort, a.note
                from callback c join callback_attempt a on a.callback_id = c.id
                where c.id = :id order by a.attempt desc limit 1""")
                .param("id", callback.id())
                .query(CallbackReport.class)
                .optional()
                .map(stored -> new CallbackReport(
                        stored.disposition(), stored.satisfaction(), stored.effort(), vault.open(stored.note(), NOTE)));
    }

    /** Returns the attempt's number in the callback. */
    int insert(Callback callback, String kind, CallbackAttempt attempt, String caller, Instant at) {
        var callAgainAt = Optional.ofNullable(attempt.callAgainAt()).map(instant -> instant.atOffset(ZoneOffset.UTC));
        return database.sql(
                        """
                insert into callback_attempt (callback_id, attempt, kind, at, caller, disposition, satisfaction, effort,
                    call_again_at, note, recording)
                select :callback, count(*) + 1, :kind, :at, :caller, :disposition, :satisfaction, :effort, :again, :note,
                    :recording
                from callback_attempt where callback_id = :callback returning attempt""")
                .param("callback", callback.id())
                .param("kind", kind)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("caller", caller)
                .param("disposition", attempt.disposition().name())
                .param("satisfaction", attempt.satisfaction())
                .param("effort", attempt.effort())
                .param("again", callAgainAt.orElse(null))
                .param("note", vault.seal(attempt.note(), NOTE))
                .param("recording", attempt.recording())
                .query(Integer.class)
                .single();
    }

    /**
     * The latest attempt and how many of its kind there have been.
     *
     * @param count calls made, or messages left unanswered
     */
    record Latest(CallbackDisposition disposition, Instant callAgainAt, int count) {}

    Latest latest(Callback callback) {
        return database.sql(
                        """
                select disposition, call_again_at, count(*) over (partition by kind) as count
                from callback_attempt where callback_id = :callback order by attempt desc limit 1""")
                .param("callback", callback.id())
                .query(Latest.class)
                .single();
    }

    int attempts(Callback callback) {
        return database.sql("select count(*) from callback_attempt where callback_id = :callback and kind = 'CALL'")
                .param("callback", callback.id())
                .query(Integer.class)
                .single();
    }

    int messagesUnanswered(Callback callback) {
        return database.sql("select count(*) from callback_attempt where callback_id = :callback and kind = 'MESSAGE'")
                .param("callback", callback.id())
                .query(Integer.class)
                .single();
    }

    boolean isOpen(Callback callback) {
        return database.sql("select finished_at is null from callback where id = :id")
                .param("id", callback.id())
                .query(Boolean.class)
                .single();
    }

    void finish(Callback callback, Complaint.Outcome result, Instant at) {
        database.sql("update callback set result = :result, finished_at = :at where id = :id and finished_at is null")
                .param("result", result.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", callback.id())
                .update();
    }
}
