package org.huifang.complaint.handover;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huifang.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds cases by who has them. */
@Repository
class HeldCases {

    private static final String IN_HAND =
            "closed_at is null and status in ('ASSIGNED', 'WAITING', 'INVESTIGATED', 'PROPOSED')";

    private static final String OLDEST_FIRST = " order by received_at, number";

    record HeldCase(String number, String agent) {

        ComplaintNumber complaint() {
            return new ComplaintNumber(number);
        }
    }

    private final JdbcClient database;

    HeldCases(JdbcClient database) {
        this.database = database;
    }

    /** The oldest first. */
    List<HeldCase> of(Collection<String> agents) {
        return agents.isEmpty()
                ? List.of()
                : database.sql("select number, agent from complaint where agent in (:agents) and " + IN_HAND
                                + OLDEST_FIRST)
                        .param("agents", agents)
                        .query(HeldCase.class)
                        .list();
    }

    /** Everybody who has a case. */
    List<String> agents() {
        return database.sql("select distinct agent from complaint where agent is not null and " + IN_HAND)
                .query(String.class)
                .list();
    }

    /** How many cases everybody has who has one. */
    Map<String, Integer> counts() {
        return database
                .sql("select agent, count(*) from complaint where agent is not null and " + IN_HAND + " group by agent")
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those whose agent has to do with the parcel, and so may be complained about. */
    List<HeldCase> nearTheirAgents() {
        return database.sql("select c.number, c.agent from complaint c join staff_member s on s.user_id = c.agent"
                        + " join parcel p on p.waybill = c.waybill where c.involved <> 'NONE'"
                        + " and (s.outlet in (p.pickup_outlet, p.delivery_outlet) or s.staff_number = p.courier) and "
                        + IN_HAND + OLDEST_FIRST)
                .query(HeldCase.class)
                .list();
    }

    /** Routed, and nobody's: the oldest first. */
    List<HeldCase> unowned() {
        return database.sql("select number, agent from complaint where agent is null and department is not null"
                        + " and closed_at is null and status <> 'RESOLVED'" + OLDEST_FIRST)
                .query(HeldCase.class)
                .list();
    }
}
