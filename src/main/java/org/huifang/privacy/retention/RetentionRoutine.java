package org.huifang.privacy.retention;

import java.time.Clock;
import org.huifang.home.HomeTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night. What a crash interrupts, the next hour's call goes on with; one kind of data that fails keeps no other waiting. */
@Component
class RetentionRoutine {

    private static final Logger log = LoggerFactory.getLogger(RetentionRoutine.class);

    private final Retention retention;
    private final Clock clock;

    RetentionRoutine(Retention retention, Clock clock) {
        this.retention = retention;
        this.clock = clock;
    }

    @Scheduled(cron = "${huifang.privacy.retention-at}", zone = HomeTime.ZONE_ID)
    void make() {
        var day = HomeTime.dayOf(clock.instant());
        for (var dataClass : retention.classes()) {
            try {
                retention.make(dataClass, day);
            } catch (RuntimeException failure) {
                log.warn(
                        "What is too old of {} could not be erased; it is tried again within the hour ({}).",
                        dataClass,
                        failure.getClass().getSimpleName());
            }
        }
    }
}
