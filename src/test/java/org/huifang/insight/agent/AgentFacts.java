package org.huifang.insight.agent;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts of closed cases whose figures are known beforehand. */
public final class AgentFacts {

    private AgentFacts() {}

    /**
     * Cases that were answered within an hour, decided within four and closed on the day, all of them asked in a callback.
     *
     * @param solved the first of them; these were also satisfied, with 5, the others with 2
     */
    public static void insert(
            JdbcClient database, String agent, String category, String type, int n, int solved, LocalDate day) {
        database.sql(
                        """
                insert into insight.complaint_fact (number, received_at, received_day, kind, category, channel, customer_type, status,
                    agent, closed_at, closed_day, first_response_at, decision_told_at, promises_kept, promises_broken, reopened, repeat,
                    repeated, transferred, escalated, settled_at_first_contact, auto_routed, routed, auto_answered, auto_answer_returned,
                    callback_outcome, callback_at, confirmed_solved, compensation_cents)
                select 'T-AGENT-' || :agent || '-' || :category || '-' || :type || i, at - interval '2 days', at::date - 2, 'COMPLAINT',
                    :category, 'EMAIL', :type, 'CLOSED', :agent, at, at::date, at - interval '47 hours', at - interval '44 hours', 0, 0,
                    case when i > :solved then 1 else 0 end, false, false, false, false, false, true, true, false, false,
                    case when i <= :solved then 'SOLVED' else 'NOT_SOLVED' end, at, i <= :solved, 0
                from generate_series(1, :n) i, (select (cast(:day as date) + interval '12 hours') at time zone 'Asia/Shanghai' as at) noon""")
                .param("agent", agent)
                .param("category", category)
                .param("type", type)
                .param("n", n)
                .param("solved", solved)
                .param("day", day)
                .update();
        database.sql(
                        """
                insert into insight.contact_fact (id, number, occasion, way, customer_type, due_at, due_day, attempts, completed_at,
                    refused, unreachable, satisfaction, converted)
                select number, number, 'COMPLAINT', 'CALL', customer_type, closed_at, closed_day, 1, closed_at, false, false,
                    case when confirmed_solved then 5 else 2 end, false
                from insight.complaint_fact where number like 'T-AGENT-' || :agent || '-' || :category || '-' || :type || '%'""")
                .param("agent", agent)
                .param("category", category)
                .param("type", type)
                .update();
    }

    /** A complaint about somebody themselves. */
    public static void accuse(JdbcClient database, String staffNumber, Boolean effective, LocalDate day, String id) {
        database.sql(
                        """
                insert into insight.complaint_fact (number, received_at, received_day, kind, category, channel, customer_type, status,
                    courier_ref, effective, promises_kept, promises_broken, reopened, repeat, repeated, transferred, escalated,
                    settled_at_first_contact, auto_routed, routed, auto_answered, auto_answer_returned, confirmed_solved,
                    compensation_cents)
                values ('T-AGENT-A' || :id, cast(:day as date), :day, 'COMPLAINT', 'D4', 'EMAIL', 'ORDINARY', 'CLOSED', :staff, :effective,
                    0, 0, 0, false, false, false, false, false, true, true, false, false, false, 0)""")
                .param("id", id)
                .param("day", day)
                .param("staff", staffNumber)
                .param("effective", effective, java.sql.Types.BOOLEAN)
                .update();
    }

    public static void remove(JdbcClient database) {
        database.sql("delete from insight.complaint_fact where number like 'T-AGENT-%'")
                .update();
        database.sql("delete from insight.contact_fact where number like 'T-AGENT-%'")
                .update();
    }
}
