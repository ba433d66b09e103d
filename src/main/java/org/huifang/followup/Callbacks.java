package org.huifang.followup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.huifang.complaint.Complaint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code callback} and {@code callback_attempt}. */
@Repository
class Callbacks {

    private final JdbcClient database;

    Callbacks(JdbcClient database) {
        this.database = database;
    }

    void insert(Callback callback) {
        database.sql(
                        """
                insert into callback (id, complaint_number, round, purpose, tier, planned_at)
                values (:id, :number, :round, 'COMPLAINT_RESOLVED', :tier, :at)
                on conflict (complaint_number, round) do nothing""")
                .param("id", callback.id())
                .param("number", callback.complaintNumber())
                .param("round", callback.round())
                .param("tier", callback.tier())
                .param("at", callback.plannedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The callback in hand: the latest round. */
    Callback current(String caseNumber) {
        return database.sql(
                        """
                select id, complaint_number, round, tier, planned_at from callback
                where complaint_number = :number order by round desc limit 1""")
                .param("number", caseNumber)
                .query(Callback.class)
                .single();
    }

    void insert(Callback callback, String kind, CallbackAttempt attempt, String caller, Instant at) {
        var callAgainAt = Optional.ofNullable(attempt.callAgainAt()).map(instant -> instant.atOffset(ZoneOffset.UTC));
        database.sql(
                        """
                insert into callback_attempt (callback_id, attempt, kind, at, caller, disposition, satisfaction, effort,
                    call_again_at, note)
                select :callback, count(*) + 1, :kind, :at, :caller, :disposition, :satisfaction, :effort, :again, :note
                from callback_attempt where callback_id = :callback""")
                .param("callback", callback.id())
                .param("kind", kind)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("caller", caller)
                .param("disposition", attempt.disposition().name())
                .param("satisfaction", attempt.satisfaction())
                .param("effort", attempt.effort())
                .param("again", callAgainAt.orElse(null))
                .param("note", attempt.note())
                .update();
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

    int messagesUnanswered(Callback callback) {
        return database.sql("select count(*) from callback_attempt where callback_id = :callback and kind = 'MESSAGE'")
                .param("callback", callback.id())
                .query(Integer.class)
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
