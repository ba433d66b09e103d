package org.huifang.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets nodes that start together create what is missing one after the other. */
@Component
class OneNodeAtATime {

    /** Any number that no other lock of ours uses. */
    private static final long LOCK = 7_240_001;

    private final TransactionTemplate transaction;
    private final JdbcClient database;

    OneNodeAtATime(TransactionTemplate transaction, JdbcClient database) {
        this.transaction = transaction;
        this.database = database;
    }

    void run(Runnable setup) {
        transaction.executeWithoutResult(status -> {
            database.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, number) -> true)
                    .single();
            setup.run();
        });
    }
}
