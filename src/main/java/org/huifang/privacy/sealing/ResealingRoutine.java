package org.huifang.privacy.sealing;

import org.huifang.home.HomeTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night, while there is a former key. */
@Component
class ResealingRoutine {

    private static final Logger log = LoggerFactory.getLogger(ResealingRoutine.class);

    private final Resealing resealing;

    ResealingRoutine(Resealing resealing) {
        this.resealing = resealing;
    }

    @Scheduled(cron = "${huifang.vault.reseal-at}", zone = HomeTime.ZONE_ID)
    void make() {
        try {
            resealing.make();
        } catch (RuntimeException failure) {
            log.warn(
                    "What is sealed with a former key could not all be sealed anew; it is tried again ({}).",
                    failure.getClass().getSimpleName());
        }
    }
}
