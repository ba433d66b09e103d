package org.huifang.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on work is said to be late. Own numbers: a job is due within seconds, a message to a customer may wait out one retry
 * cycle of its channel, and an anchor is made in the night after its day.
 */
@ConfigurationProperties("huifang.operations.late-after")
record OperationsSettings(
        @DefaultValue("5m") Duration job,
        @DefaultValue("15m") Duration workerTask,
        @DefaultValue("15m") Duration incoming,
        @DefaultValue("10m") Duration mailbox,
        @DefaultValue("1h") Duration outgoing,
        @DefaultValue("36h") Duration anchor) {

    /** @return null where it does not matter how old it is */
    Duration of(Measure measure) {
        return switch (measure) {
            case OLDEST_JOB -> job;
            case OLDEST_WORKER_TASK -> workerTask;
            case OLDEST_INCOMING -> incoming;
            case MAILBOX_UNREAD -> mailbox;
            case OLDEST_OUTGOING -> outgoing;
            case OLDEST_ANCHOR -> anchor;
            default -> null;
        };
    }
}
