package org.huifang.insight.warning.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.huifang.home.HomeTime;
import org.huifang.insight.warning.signal.CountEvidence;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Limits;
import org.huifang.insight.warning.signal.Signal;
import org.huifang.insight.warning.signal.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits too long at this moment. */
@Repository
public class BacklogTable {

    private static final Duration UNANSWERED_AFTER = Duration.ofHours(24);

    /** The fifth day of the legal seven has begun. */
    private static final Duration NEAR_LEGAL_LIMIT = Duration.ofDays(4);

    private final JdbcClient database;

    BacklogTable(JdbcClient database) {
        this.database = database;
    }

    public List<CountEvidence> at(Instant now, Limits limits) {
        var day = now.atZone(HomeTime.ZONE).toLocalDate();
        return List.of(
                new CountEvidence(
                        Signal.UNANSWERED,
                        new Subject(Dimension.INDICATOR, Signal.UNANSWERED.name()),
                        day,
                        null,
                        open(now.minus(UNANSWERED_AFTER), "c.first_response_at is null"),
                        limits),
                new CountEvidence(
                        Signal.LEGAL_LIMIT,
                        new Subject(Dimension.INDICATOR, Signal.LEGAL_LIMIT.name()),
                        day,
                        null,
                        open(now.minus(NEAR_LEGAL_LIMIT), "c.decision_told_at is null"),
                        limits));
    }

    private long open(Instant receivedBefore, String waits) {
        return database.sql("select count(*) from insight.complaint_fact c where c.closed_at is null"
                        + " and c.received_at <= :before and " + waits + " and " + SeriesTable.COUNTS)
                .param("before", receivedBefore.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
