package org.huifang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Appends to and reads the ledger. Sequence and hash are the database's work, under a lock on the case. */
@Service
public class CaseLedger {

    /** Keys in one order, so that the same facts are the same bytes and the same hash. */
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final JdbcClient database;
    private final Clock clock;

    CaseLedger(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Joins the caller's transaction; the entry exists if and only if what it tells happened. */
    public void append(String caseNumber, Actor actor, CaseEventKind kind, Map<String, ?> data) {
        database.sql("select append_case_event(:number, :at, :actor, :kind, :data)")
                .param("number", caseNumber)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actor", actor.id())
                .param("kind", kind.name())
                .param("data", json(data))
                .query(Integer.class)
                .single();
    }

    public List<CaseEvent> of(String caseNumber) {
        return database.sql(
                        "select seq, at, actor, kind, data from case_event where complaint_number = :number order by seq")
                .param("number", caseNumber)
                .query(CaseLedger::entry)
                .list();
    }

    /** The first entry whose hash does not follow from its content and predecessor, or 0 when the chain is whole. */
    public int firstBrokenEntry(String caseNumber) {
        return database.sql(
                        """
                select coalesce(min(seq), 0) from (
                    select e.*, lag(hash, 1, '\\x'::bytea) over w as expected_previous, row_number() over w as position
                    from case_event e where complaint_number = :number window w as (order by seq)) chain
                where previous_hash <> expected_previous or seq <> position
                    or hash <> case_event_hash(previous_hash, complaint_number, seq, at, actor, kind, data::text)
                """)
                .param("number", caseNumber)
                .query(Integer.class)
                .single();
    }

    private static String json(Map<String, ?> data) {
        try {
            return CANONICAL.writeValueAsString(data);
        } catch (JsonProcessingException notPlainData) {
            throw new IllegalArgumentException("Ledger data must be plain: " + data.keySet(), notPlainData);
        }
    }

    private static CaseEvent entry(ResultSet row, int number) throws SQLException {
        try {
            return new CaseEvent(
                    row.getInt("seq"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    CaseEventKind.valueOf(row.getString("kind")),
                    CANONICAL.readTree(row.getString("data")));
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("Entry %d is not JSON".formatted(row.getInt("seq")), corrupt);
        }
    }
}
