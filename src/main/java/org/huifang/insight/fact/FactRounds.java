package org.huifang.insight.fact;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps up the facts again and again, on every node; one at a time does it. */
@Component
class FactRounds {

    private final Facts facts;

    FactRounds(Facts facts) {
        this.facts = facts;
    }

    @Scheduled(
            fixedDelayString = "${huifang.insight.keep-up-every:30s}",
            initialDelayString = "${huifang.insight.keep-up-every:30s}")
    void make() {
        facts.keepUp();
    }
}
