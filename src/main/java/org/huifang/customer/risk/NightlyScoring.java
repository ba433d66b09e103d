package org.huifang.customer.risk;

import java.time.Clock;
import org.huifang.customer.file.CustomerTypes;
import org.huifang.home.HomeTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night: who is among the most valuable, and who is at risk. What a crash interrupts, the next hour's call goes on with. */
@Component
class NightlyScoring {

    private final CustomerTypes types;
    private final AtRiskScores scores;
    private final Clock clock;

    NightlyScoring(CustomerTypes types, AtRiskScores scores, Clock clock) {
        this.types = types;
        this.scores = scores;
        this.clock = clock;
    }

    @Scheduled(cron = "${huifang.customer.scoring}", zone = HomeTime.ZONE_ID)
    void score() {
        types.refresh();
        scores.refresh(HomeTime.dayOf(clock.instant()));
    }
}
