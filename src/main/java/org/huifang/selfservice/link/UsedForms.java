package org.huifang.selfservice.link;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code used_form}. */
@Repository
public class UsedForms {

    private final JdbcClient database;
    private final Clock clock;

    UsedForms(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Joins the caller's transaction; false when the form did its work before. Waits for one that is doing it now. */
    public boolean use(FormPasses.Pass pass) {
        var now = clock.instant();
        forget(now);
        return database.sql("insert into used_form (nonce, used_at) values (:nonce, :at) on conflict do nothing")
                        .param("nonce", pass.nonce())
                        .param("at", utc(now))
                        .update()
                == 1;
    }

    /** Those whose pass is worth nothing any more. */
    private void forget(Instant now) {
        database.sql("delete from used_form where used_at < :old")
                .param("old", utc(now.minus(FormPasses.LASTS.multipliedBy(2))))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
