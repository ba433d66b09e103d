package org.huifang.followup.planning;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what came of the planning of a day. */
@Service
@Transactional(readOnly = true)
public class PlanningReports {

    private final PlanningRunTable runs;
    private final JdbcClient database;

    PlanningReports(PlanningRunTable runs, JdbcClient database) {
        this.runs = runs;
        this.database = database;
    }

    /** Empty when the day was not planned. */
    public Optional<PlanningReport> of(LocalDate day) {
        return runs.find(day)
                .map(run -> PlanningReport.of(
                        run,
                        database.sql("select customer_type, occasion, outcome, reason, customers from planning_count"
                                        + " where day = :day order by customer_type, occasion, outcome, reason")
                                .param("day", day)
                                .query(PlanningReport.Count.class)
                                .list()));
    }
}
