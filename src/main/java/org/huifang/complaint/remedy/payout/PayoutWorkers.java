package org.huifang.complaint.remedy.payout;

import java.util.Map;
import org.huifang.worker.WorkerConnection;
import org.huifang.worker.WorkerSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Subscribes the payout workers once the application is ready, and stops them before it closes. */
@Configuration(proxyBeanMethods = false)
@Profile({"standalone", "worker"})
@EnableConfigurationProperties({WorkerSettings.class, PayoutSettings.class})
public class PayoutWorkers {

    /** Which topic is carried out where. */
    private static final Map<String, String> PATHS = Map.of(
            "pay-refund", "/payments",
            "issue-voucher", "/vouchers",
            "order-redelivery", "/dispatches",
            "order-replacement", "/dispatches");

    private final WorkerSettings settings;
    private final PayoutSettings payouts;
    private WorkerConnection connection;

    PayoutWorkers(WorkerSettings settings, PayoutSettings payouts) {
        this.settings = settings;
        this.payouts = payouts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        connection = new WorkerConnection(settings);
        PATHS.forEach((topic, path) -> connection.serve(topic, carryingOutAt(path), CarryOutWorker.PAYOUT));
    }

    private CarryOutWorker carryingOutAt(String path) {
        var outside = new CarryingOut(connection.outside(payouts.url(), payouts.token()));
        return new CarryOutWorker(path, new Desk(connection.huifang()), outside);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (connection != null) {
            connection.stop();
        }
    }
}
