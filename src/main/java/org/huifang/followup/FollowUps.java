package org.huifang.followup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.huifang.followup.FollowUp.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code follow_up}, one at a time; planning writes them in bulk. */
@Repository
public class FollowUps {

    private static final String SELECT =
            """
            select number, customer_id, occasion, occasion_key, way, questionnaire, rule, due_at, state, reason, result,
                complaint_number
            from follow_up where number = :number""";

    private final JdbcClient database;

    FollowUps(JdbcClient database) {
        this.database = database;
    }

    public Optional<FollowUp> find(String number) {
        return database.sql(SELECT)
                .param("number", number)
                .query(FollowUp.class)
                .optional();
    }

    /** @throws UnknownFollowUp when there is none */
    public FollowUp withNumber(String number) {
        return find(number).orElseThrow(UnknownFollowUp::new);
    }

    /**
     * The row stays locked until the transaction ends.
     *
     * @throws UnknownFollowUp when there is none
     */
    public FollowUp locked(String number) {
        return database.sql(SELECT + " for no key update")
                .param("number", number)
                .query(FollowUp.class)
                .optional()
                .orElseThrow(UnknownFollowUp::new);
    }

    /** False when it has been started, or is over. */
    boolean start(String number, Instant at) {
        return database.sql(
                                """
                update follow_up set state = 'RUNNING', reason = null, started_at = :at
                where number = :number and state in ('PLANNED', 'CARRIED_OVER')""")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("number", number)
                        .update()
                == 1;
    }

    /** False when it is over already. */
    boolean finish(String number, State state, String reason, Instant at) {
        return database.sql(
                                """
                update follow_up set state = :state, reason = :reason, finished_at = :at
                where number = :number and state in ('PLANNED', 'CARRIED_OVER', 'RUNNING')""")
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("number", number)
                        .update()
                == 1;
    }

    void judged(String number, String result, String rule) {
        database.sql("update follow_up set result = :result, result_rule = :rule where number = :number")
                .param("result", result)
                .param("rule", rule)
                .param("number", number)
                .update();
    }

    void startedComplaint(String number, String complaintNumber) {
        database.sql("update follow_up set complaint_number = :complaint where number = :number")
                .param("complaint", complaintNumber)
                .param("number", number)
                .update();
    }
}
