package org.huifang.workflow.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the trace of cases: one entry for the path of each case in a transaction, one for each operation of a person. Entries are
 * written when the transaction is about to commit, so that what is undone leaves none.
 */
@Component
public class CaseTrace {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Later than the engine, which is told of this while it is being built. */
    private final ObjectProvider<JdbcClient> database;

    private final Clock clock;

    CaseTrace(ObjectProvider<JdbcClient> database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was noted of the present transaction; the engine never works outside one. */
    NotedSteps noted() {
        var noted = (NotedSteps) TransactionSynchronizationManager.getResource(this);
        if (noted == null) {
            noted = new NotedSteps(this);
            noted.resume();
            TransactionSynchronizationManager.registerSynchronization(noted);
        }
        return noted;
    }

    void append(String caseNumber, String actor, String kind, Object data) {
        database.getObject()
                .sql("select append_case_trace(:number, :at, :actor, :kind, :data)")
                .param("number", caseNumber)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actor", actor)
                .param("kind", kind)
                .param("data", json(data))
                .query(Integer.class)
                .single();
    }

    private static String json(Object data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException notPlain) {
            throw new IllegalArgumentException("A trace is plain data.", notPlain);
        }
    }
}
