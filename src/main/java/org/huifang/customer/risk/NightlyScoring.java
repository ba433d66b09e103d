package org.huifang.customer.risk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.huifang.customer.CustomerDesk;
import org.huifang.customer.file.CustomerTypes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night: who is among the most valuable, and who is at risk. What a crash interrupts, the next hour's call goes on with. */
@Component
class NightlyScoring {

    private static final ZoneId HOME = ZoneId.of(CustomerDesk.HOME_ZONE);

    private final CustomerTypes types;
    private final AtRiskScores scores;
    private final Clock clock;

    NightlyScoring(CustomerTypes types, AtRiskScores scores, Clock clock) {
        this.types = types;
        this.scores = scores;
        this.clock = clock;
    }

    @Scheduled(cron = "${huifang.customer.scoring}", zone = CustomerDesk.HOME_ZONE)
    void score() {
        types.refresh();
        scores.refresh(LocalDate.ofInstant(clock.instant(), HOME));
    }
}
