package org.huifang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class AbandonedJobsTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcClient database;

    @Test
    void freesJobsThatAKilledHuifangHadTakenSoThatTheCaseGoesOnAtOnce() {
        var number = cases.complaintByMail();
        var job = cases.jobs(number).get(0);
        database.sql("update act_ru_job set lock_owner_ = 'killed', lock_exp_time_ = :expiry where id_ = :id")
                .param("expiry", Date.from(cases.now().plus(Duration.ofMinutes(5))))
                .param("id", job.getId())
                .update();

        new AbandonedJobs(database).afterSingletonsInstantiated();

        var locked = database.sql("select count(*) from act_ru_job where lock_owner_ is not null")
                .query(Long.class)
                .single();
        assertThat(locked).isZero();
        cases.work(number);
        assertThat(cases.task(number)).isNotNull();
    }
}
