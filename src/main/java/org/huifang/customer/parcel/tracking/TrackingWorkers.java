package org.huifang.customer.parcel.tracking;

import java.time.Clock;
import org.huifang.worker.WorkerConnection;
import org.huifang.worker.WorkerSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Subscribes the tracking worker once the application is ready, and stops it before it closes. */
@Configuration(proxyBeanMethods = false)
@Profile({"standalone", "worker"})
@EnableConfigurationProperties({WorkerSettings.class, TrackingSettings.class})
public class TrackingWorkers {

    /** The business key says it all; asked for, because a worker that asks for nothing is given every variable. */
    private static final String COMPLAINT = "complaintNumber";

    private final WorkerSettings settings;
    private final TrackingSettings tracking;
    private WorkerConnection connection;

    TrackingWorkers(WorkerSettings settings, TrackingSettings tracking) {
        this.settings = settings;
        this.tracking = tracking;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        connection = new WorkerConnection(settings);
        var desk = new CaseDesk(connection.huifang());
        var service = new TrackingService(connection.outside(tracking.url(), tracking.token()));
        connection.serve("fetch-parcel-facts", new FetchParcelFactsWorker(desk, service, Clock.systemUTC()), COMPLAINT);
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        if (connection != null) {
            connection.stop();
        }
    }
}
