package org.huifang.followup.delivery;

import java.time.Clock;
import org.huifang.followup.planning.DueFollowUps;
import org.huifang.home.HomeTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done about deliveries again and again, on every node; two nodes never take the same. */
@Component
class DeliveryRoutine {

    private static final int FORGOTTEN_AT_ONCE = 10_000;

    private final DeliveryTable deliveries;
    private final DueFollowUps followUps;
    private final DeliverySettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeliveryRoutine(
            DeliveryTable deliveries,
            DueFollowUps followUps,
            DeliverySettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.deliveries = deliveries;
        this.followUps = followUps;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Invitations start outside the request that reported the delivery, and only so many at a time: a process costs as much as
     * some fifteen deliveries, and an invitation may wait for hours while deliveries are being reported.
     */
    @Scheduled(fixedDelayString = "${huifang.follow-up.delivery.start-every:2s}")
    void start() {
        transaction.execute(status -> followUps.startDeliveries(settings.starts()));
    }

    @Scheduled(cron = "0 15 3 * * *", zone = HomeTime.ZONE_ID)
    void forget() {
        var before = clock.instant().minus(settings.keep());
        var more = true;
        while (more) {
            var forgotten = transaction.execute(status -> deliveries.forget(before, FORGOTTEN_AT_ONCE));
            more = forgotten == FORGOTTEN_AT_ONCE;
        }
    }
}
