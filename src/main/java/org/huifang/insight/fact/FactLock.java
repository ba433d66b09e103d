package org.huifang.insight.fact;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Held until the end of the transaction by whoever changes facts or their sums: one at a time, on all nodes. */
@Component
public class FactLock {

    /** Any number that no other lock of ours uses. */
    private static final long LOCK = 7_240_035;

    private final JdbcClient database;

    FactLock(JdbcClient database) {
        this.database = database;
    }

    /** False while somebody else has it. */
    boolean tryToTake() {
        return database.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Waits for whoever has it. */
    public void take() {
        database.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> true)
                .single();
    }
}
