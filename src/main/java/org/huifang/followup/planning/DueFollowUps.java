package org.huifang.followup.planning;

import java.util.List;
import org.huifang.followup.FollowUpDesk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts follow-ups that are planned, the most important first. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DueFollowUps {

    private final JdbcClient database;
    private final FollowUpDesk desk;

    DueFollowUps(JdbcClient database, FollowUpDesk desk) {
        this.database = database;
        this.desk = desk;
    }

    /** Of the daily planning. Returns how many. */
    int startPlanned(int most) {
        return start("<>", most);
    }

    /** Those a delivery was the occasion of. Returns how many. */
    public int startDeliveries(int most) {
        return start("=", most);
    }

    private int start(String comparison, int most) {
        var numbers = next(comparison, most);
        numbers.forEach(desk::start);
        return numbers.size();
    }

    /** Locked, so that another node takes others. */
    private List<String> next(String comparison, int most) {
        return database.sql("select number from follow_up where state = 'PLANNED' and occasion %s :delivery"
                                .formatted(comparison)
                        + " order by value_rank desc, number limit :most for no key update skip locked")
                .param("delivery", ContactOccasion.DELIVERY.name())
                .param("most", most)
                .query(String.class)
                .list();
    }
}
