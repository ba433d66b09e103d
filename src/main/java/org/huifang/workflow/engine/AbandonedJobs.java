package org.huifang.workflow.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Frees the jobs that a killed Huifang had taken. Nodes of a cluster have to wait until such a job's lock expires, since its
 * holder may be alive; here the data folder belongs to one Huifang at a time, so at its start every lock is left behind. The
 * public API cannot free a lock, which makes this the one class that writes to a table of the engine.
 */
@Component
@Profile("standalone")
class AbandonedJobs implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(AbandonedJobs.class);

    private final JdbcClient database;

    AbandonedJobs(JdbcClient database) {
        this.database = database;
    }

    /** Before the engine's executor takes jobs of its own: it begins once the application has started. */
    @Override
    public void afterSingletonsInstantiated() {
        var freed = database.sql(
                        """
                update act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1
                where lock_owner_ is not null""")
                .update();
        if (freed > 0) {
            log.info("Jobs that were under way when Huifang last stopped are done again: {}.", freed);
        }
    }
}
