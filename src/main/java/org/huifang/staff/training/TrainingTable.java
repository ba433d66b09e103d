package org.huifang.staff.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code training_record} and {@code staff_start}. */
@Repository
class TrainingTable {

    private static final String COLUMNS =
            "select user_id, course, held_on, trainer, score, valid_until, entered_by, entered_at from training_record ";

    private final JdbcClient database;

    TrainingTable(JdbcClient database) {
        this.database = database;
    }

    /** The same training of the same day again takes the place of what was entered before. */
    void save(TrainingRecord training) {
        database.sql(
                        """
                insert into training_record (id, user_id, course, held_on, trainer, score, valid_until, entered_by, entered_at)
                values (:id, :user, :course, :held, :trainer, :score, :until, :by, :at)
                on conflict (user_id, course, held_on) do update set trainer = excluded.trainer, score = excluded.score,
                    valid_until = excluded.valid_until, entered_by = excluded.entered_by, entered_at = excluded.entered_at""")
                .param("id", UUID.randomUUID())
                .param("user", training.userId())
                .param("course", training.course())
                .param("held", training.heldOn())
                .param("trainer", training.trainer())
                .param("score", training.score())
                .param("until", training.validUntil())
                .param("by", training.enteredBy())
                .param("at", training.enteredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<TrainingRecord> newest(int limit) {
        return database.sql(COLUMNS + "order by held_on desc, user_id, course limit :limit")
                .param("limit", limit)
                .query(TrainingRecord.class)
                .list();
    }

    List<TrainingRecord> of(String userId) {
        return database.sql(COLUMNS + "where user_id = :user order by held_on desc, course")
                .param("user", userId)
                .query(TrainingRecord.class)
                .list();
    }

    /** The latest of each course of each person. */
    List<TrainingRecord> latest() {
        return database.sql("select distinct on (user_id, course) * from (" + COLUMNS
                        + ") entered order by user_id, course, held_on desc")
                .query(TrainingRecord.class)
                .list();
    }

    void start(String userId, LocalDate joined, String by, Instant at) {
        database.sql(
                        """
                insert into staff_start values (:user, :joined, :by, :at) on conflict (user_id)
                do update set joined_on = excluded.joined_on, entered_by = excluded.entered_by, entered_at = excluded.entered_at""")
                .param("user", userId)
                .param("joined", joined)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Start(String userId, LocalDate joinedOn) {}

    Map<String, LocalDate> starts() {
        return database.sql("select user_id, joined_on from staff_start").query(Start.class).list().stream()
                .collect(Collectors.toMap(Start::userId, Start::joinedOn));
    }

    /** Along an index; empty for whoever never had a case. */
    Optional<LocalDate> firstCase(String userId) {
        return database.sql(
                        """
                select received_day from insight.complaint_fact where agent = :user order by received_at limit 1""")
                .param("user", userId)
                .query(LocalDate.class)
                .optional();
    }
}
