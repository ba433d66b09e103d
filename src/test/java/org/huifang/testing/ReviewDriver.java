package org.huifang.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.supervision.Criterion;
import org.huifang.supervision.NewReviews;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closes cases, draws them for review whatever the rate, and fills in reviewers' forms. */
public class ReviewDriver {

    private static final ZoneId HOUSE = ZoneId.of("Asia/Shanghai");

    private final CaseDriver cases;
    private final NewReviews reviews;
    private final RuntimeService runtime;
    private final JdbcClient database;

    ReviewDriver(CaseDriver cases, NewReviews reviews, RuntimeService runtime, JdbcClient database) {
        this.cases = cases;
        this.reviews = reviews;
        this.runtime = runtime;
        this.database = database;
    }

    /** 11:00 on a Monday in Beijing. */
    public void begin() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-23T03:00:00Z")));
    }

    /** A case that its customer confirmed as solved. */
    public ComplaintNumber closedCase() {
        var number = cases.resolvedComplaint();
        cases.call(number, "SOLVED");
        return number;
    }

    /** As if it had been drawn, at a rate of 3 %. Returns the review's number. */
    public String drawn(ComplaintNumber number) {
        var day = LocalDate.ofInstant(cases.now(), HOUSE);
        var agent = cases.look(number).ownership().agent();
        database.sql("insert into review_day values (:day, 1, 1, now()) on conflict do nothing")
                .param("day", day)
                .update();
        database.sql(
                        """
                insert into review_draw (complaint_number, day, category, agent, rate_percent, rule, table_version, draw, drawn)
                values (:number, :day, 'T1', :agent, 3, 'sampling-ordinary', 1, 0.0123, true)""")
                .param("number", number.value())
                .param("day", day)
                .param("agent", agent)
                .update();
        return reviews.open(number.value(), day, agent, "T1", Map.of("case", number.value(), "draw", 0.0123));
    }

    /** A form on which everything is met but these. */
    public static Map<String, Object> form(String finding, Criterion... notMet) {
        var form = new HashMap<String, Object>();
        for (var criterion : Criterion.values()) {
            form.put(criterion.name().toLowerCase(Locale.ROOT), "MET");
        }
        for (var criterion : notMet) {
            form.put(criterion.name().toLowerCase(Locale.ROOT), "NOT_MET");
        }
        form.put("finding", finding);
        if (!finding.equals("NONE")) {
            form.put("findingWords", "赔付金额低于保价条款应得金额。");
        }
        return form;
    }

    /** What a test made up is gone; the ledgers stay. */
    public void clear() {
        for (var process : new String[] {"case-review", "improvement-action"}) {
            runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                    .filter(instance -> instance.getProcessInstanceId().equals(instance.getRootProcessInstanceId()))
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over"));
        }
        for (var table : new String[] {
            "case_review_mark",
            "case_review",
            "review_draw",
            "review_day",
            "improvement_effect",
            "improvement_action",
            "training_record",
            "staff_start",
            "service_star"
        }) {
            database.sql("delete from " + table).update();
        }
        ClockUtil.reset();
    }
}
