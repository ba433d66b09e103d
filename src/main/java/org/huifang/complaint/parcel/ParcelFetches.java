package org.huifang.complaint.parcel;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code parcel_fetch}: how each order to fetch facts ended. */
@Repository
class ParcelFetches {

    private final JdbcClient database;

    ParcelFetches(JdbcClient database) {
        this.database = database;
    }

    /** Whether this is news: facts count once, and also after they were given up. */
    boolean fetched(String orderId, String caseNumber, Instant at) {
        return ended(
                orderId,
                caseNumber,
                "FETCHED",
                at,
                "do update set outcome = excluded.outcome, ended_at = excluded.ended_at"
                        + " where parcel_fetch.outcome = 'MISSING'");
    }

    /** Whether this is news: given up once, and not after facts came. */
    boolean missing(String orderId, String caseNumber, Instant at) {
        return ended(orderId, caseNumber, "MISSING", at, "do nothing");
    }

    private boolean ended(String orderId, String caseNumber, String outcome, Instant at, String onConflict) {
        return database.sql("insert into parcel_fetch values (:id, :number, :outcome, :at) on conflict (order_id) "
                                + onConflict)
                        .param("id", orderId)
                        .param("number", caseNumber)
                        .param("outcome", outcome)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
