package org.huifang.insight.agent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huifang.home.HomeTime;
import org.huifang.insight.indicator.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums of facts by agent. An agent of null stands for all of them. */
@Repository
class AgentTable {

    private final JdbcClient database;

    AgentTable(JdbcClient database) {
        this.database = database;
    }

    /** What the closed cases of an agent add up to. */
    record Work(
            String agent,
            long cases,
            long firstResponses,
            long asked,
            long solved,
            long reopened,
            long rated,
            long satisfied) {

        static Work none(String agent) {
            return new Work(agent, 0, 0, 0, 0, 0, 0, 0);
        }
    }

    record Scores(String agent, long n, long total, BigDecimal squares) {}

    record Accusations(String agent, long upheld, long exonerated) {}

    private record TimeClass(String agent, int timeClass, long n) {}

    List<Work> work(Period period, String agent) {
        return statement(
                        """
                select agent, count(*) as cases, count(*) filter (where first_response_kept) as first_responses,
                    count(*) filter (where asked) as asked, count(*) filter (where asked and solved) as solved,
                    count(*) filter (where reopened) as reopened, count(satisfaction) as rated,
                    count(*) filter (where satisfaction >= 4) as satisfied
                from insight.agent_case where closed_at >= :from and closed_at < :until"""
                                + whose(agent) + " group by agent order by agent",
                        period,
                        agent)
                .query(Work.class)
                .list();
    }

    boolean hasWorked(String agent) {
        return database.sql("select exists (select from insight.agent_case where agent = :agent)")
                .param("agent", agent)
                .query(Boolean.class)
                .single();
    }

    /** How many decisions were told after times of which class. */
    Map<String, SortedMap<Integer, Long>> handlingTimes(Period period, String agent) {
        var times = new HashMap<String, SortedMap<Integer, Long>>();
        statement(
                        """
                select agent, insight.time_class(handling_minutes) as time_class, count(*) as n
                from insight.agent_case where closed_at >= :from and closed_at < :until and handling_minutes is not null"""
                                + whose(agent) + " group by 1, 2",
                        period,
                        agent)
                .query(TimeClass.class)
                .list()
                .forEach(row -> times.computeIfAbsent(row.agent(), whose -> new TreeMap<>())
                        .put(row.timeClass(), row.n()));
        return times;
    }

    List<Scores> scores(Period period, String agent) {
        return statement(
                        """
                select agent, count(*) as n, sum(score)::bigint as total, sum(score ^ 2)::numeric as squares
                from insight.agent_review where reviewed_at >= :from and reviewed_at < :until"""
                                + whose(agent) + " group by agent",
                        period,
                        agent)
                .query(Scores.class)
                .list();
    }

    List<Accusations> accusations(Period period, String agent) {
        return statement(
                        """
                select agent, count(*) filter (where effective) as upheld, count(*) filter (where effective is false) as exonerated
                from insight.agent_accusation where received_at >= :from and received_at < :until"""
                                + whose(agent) + " group by agent",
                        period,
                        agent)
                .query(Accusations.class)
                .list();
    }

    /** Cases whose customers said whether they are solved, by agent and mix. */
    List<MixCell> cells(Period month) {
        return statement(
                        """
                select agent, category, customer_type, count(*) as n, count(*) filter (where solved) as solved
                from insight.agent_case where asked and closed_at >= :from and closed_at < :until group by 1, 2, 3 order by 1, 2, 3""",
                        month,
                        null)
                .query(MixCell.class)
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, Period period, String agent) {
        var statement = database.sql(sql)
                .param("from", start(period.from()))
                .param("until", start(period.until().plusDays(1)));
        return agent == null ? statement : statement.param("agent", agent);
    }

    private static OffsetDateTime start(LocalDate day) {
        return HomeTime.startOf(day);
    }

    private static String whose(String agent) {
        return agent == null ? "" : " and agent = :agent";
    }
}
