package org.huifang.privacy.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What stands in the way of erasing a person, and by {@code dmn/erasure-obstacle.dmn} when to look again. */
@AsksTable(
        value = "erasure-obstacle",
        gives = "obstacle",
        reads = {"lookAgainDays", "tell"})
@Service
public class Obstacles {

    private static final String FIND =
            """
            select kind, until_at from (
                select 1 as place, 'HOLD' as kind, min(h.until_at) as until_at from legal_hold h
                    where h.released_at is null and h.until_at > :now and h.case_number in (
                        select number from complaint where customer_id = :customer
                        union all select number from follow_up where customer_id = :customer) having count(*) > 0
                union all select 2, 'OPEN_CASE', null where exists (
                    select from complaint where customer_id = :customer and closed_at is null)
                union all select 3, 'OPEN_PAYOUT', null where exists (
                    select from remedy_payout where customer_id = :customer and state in ('DUE', 'ORDERED'))
                union all select 4, 'OPEN_FOLLOW_UP', null where exists (
                    select from follow_up where customer_id = :customer and state = 'RUNNING')
                union all select 5, 'OPEN_MESSAGE', null where exists (
                    select from outbound_message where customer_id = :customer and state = 'PENDING' and complaint_number <> :except)
            ) standing order by place limit 1""";

    private final JdbcClient database;
    private final DecisionTables tables;
    private final Clock clock;

    Obstacles(JdbcClient database, DecisionTables tables, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param lookAgainAt null when nothing stands in the way
     * @param tell whether the customer is written to about it
     */
    public record Found(Obstacle obstacle, Instant lookAgainAt, boolean tell, Decision decision) {

        public boolean isClear() {
            return obstacle == Obstacle.NONE;
        }
    }

    private record Standing(Obstacle kind, Instant untilAt) {}

    /** @param except number of the request itself, whose own messages are none */
    public Found of(long customerId, String except) {
        var now = clock.instant();
        var standing = database.sql(FIND)
                .param("customer", customerId)
                .param("except", except)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Standing.class)
                .optional()
                .orElse(new Standing(Obstacle.NONE, null));
        var decision = tables.ask(
                "erasure-obstacle", Map.of("obstacle", standing.kind().name()));
        var answer = decision.answer();
        var days = now.plus(Duration.ofDays(answer.number("lookAgainDays")));
        return new Found(standing.kind(), again(standing, days), answer.flag("tell"), decision);
    }

    private static Instant again(Standing standing, Instant days) {
        if (standing.kind() == Obstacle.NONE) {
            return null;
        }
        return standing.untilAt() == null ? days : standing.untilAt();
    }
}
