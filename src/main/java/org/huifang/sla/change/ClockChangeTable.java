package org.huifang.sla.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huifang.sla.ClockRevision;
import org.huifang.sla.calendar.CalendarSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code clock_change} and their impact lists. */
@Repository
class ClockChangeTable {

    private static final String COLUMNS =
            "id, kind, region, version, state, proposed_by, proposed_at, decided_by, decided_at, position";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final ObjectMapper json;

    ClockChangeTable(JdbcClient database, JdbcTemplate batches, ObjectMapper json) {
        this.database = database;
        this.batches = batches;
        this.json = json;
    }

    /** Whether no other change of the kind and region was waiting. */
    boolean insert(ClockChange change, CalendarSource source) {
        return database.sql(
                                """
                insert into clock_change (id, kind, region, version, yaml, holidays, state, proposed_by, proposed_at)
                values (:id, :kind, :region, :version, :yaml, :holidays::json, :state, :by, :at)
                on conflict do nothing""")
                        .param("id", change.id())
                        .param("kind", change.kind().name())
                        .param("region", change.region())
                        .param("version", change.version())
                        .param("yaml", source == null ? null : source.yaml())
                        .param("holidays", source == null ? null : write(source.calendars()))
                        .param("state", change.state().name())
                        .param("by", change.proposedBy())
                        .param("at", change.proposedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** To be changed: locked until the transaction ends. */
    Optional<ClockChange> find(UUID id) {
        return select(id, " for update");
    }

    Optional<ClockChange> look(UUID id) {
        return select(id, "");
    }

    private Optional<ClockChange> select(UUID id, String lock) {
        return database.sql("select " + COLUMNS + " from clock_change where id = :id" + lock)
                .param("id", id)
                .query(ClockChange.class)
                .optional();
    }

    boolean wasProposed(CalendarSource source) {
        return database.sql(
                        "select exists (select from clock_change where yaml = :yaml and holidays::text = :holidays)")
                .param("yaml", source.yaml())
                .param("holidays", write(source.calendars()))
                .query(Boolean.class)
                .single();
    }

    List<ClockChange> newestFirst(int atMost) {
        return database.sql("select " + COLUMNS + " from clock_change order by proposed_at desc limit :most")
                .param("most", atMost)
                .query(ClockChange.class)
                .list();
    }

    CalendarSource source(UUID id) {
        return database.sql("select yaml, holidays from clock_change where id = :id")
                .param("id", id)
                .query((row, n) -> new CalendarSource(row.getString("yaml"), read(row.getString("holidays"))))
                .single();
    }

    void advance(UUID id, ClockChange.State state, String position) {
        database.sql("update clock_change set state = :state, position = :position where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("position", position)
                .update();
    }

    void decide(UUID id, ClockChange.State state, String by, Instant at) {
        database.sql("update clock_change set state = :state, decided_by = :by, decided_at = :at, position = ''"
                        + " where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void addImpact(UUID id, List<ClockRevision.Move> moves) {
        batches.batchUpdate(
                "insert into clock_change_impact values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                moves.stream()
                        .map(move -> new Object[] {
                            id,
                            move.caseNumber(),
                            move.milestone().name(),
                            move.cycle(),
                            Timestamp.from(move.before()),
                            move.after() == null ? null : Timestamp.from(move.after())
                        })
                        .toList());
    }

    int countImpact(UUID id) {
        return database.sql("select count(*) from clock_change_impact where change_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Largest move first. */
    List<ClockRevision.Move> impact(UUID id, int offset, int atMost) {
        return database.sql(
                        """
                select complaint_number as case_number, milestone, cycle, due_before as before, due_after as after
                from clock_change_impact where change_id = :id
                order by greatest(due_after - due_before, due_before - due_after) desc nulls first, complaint_number, milestone, cycle
                offset :offset limit :most""")
                .param("id", id)
                .param("offset", offset)
                .param("most", atMost)
                .query(ClockRevision.Move.class)
                .list();
    }

    private Map<String, String> read(String holidays) {
        try {
            return json.readValue(holidays, new TypeReference<>() {});
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("A stored calendar cannot be read.", corrupt);
        }
    }

    private String write(Map<String, String> holidays) {
        try {
            return json.writeValueAsString(holidays);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("A calendar's files must be text.", impossible);
        }
    }
}
