package org.huifang.operations;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * LATE, and what, while something waits longer than it should. A node whose work is late still answers, so neither a balancer nor
 * whoever restarts nodes looks at this: it is for people.
 */
@Component("work")
class WorkHealth implements HealthIndicator {

    static final Status LATE = new Status("LATE");

    private final WorkMetrics metrics;
    private final OperationsSettings settings;

    WorkHealth(WorkMetrics metrics, OperationsSettings settings) {
        this.metrics = metrics;
        this.settings = settings;
    }

    @Override
    public Health health() {
        var late = new TreeMap<String, Object>();
        metrics.last().stream().filter(this::isLate).forEach(reading -> late.put(name(reading), reading.value()));
        return late.isEmpty() ? Health.up().build() : new Health.Builder(LATE, Map.copyOf(late)).build();
    }

    private boolean isLate(Reading reading) {
        var limit = settings.of(reading.measure());
        return limit != null && reading.value() > limit.toSeconds();
    }

    private static String name(Reading reading) {
        var labels = Arrays.asList(reading.labels());
        return reading.measure().title() + (labels.isEmpty() ? "" : labels.toString());
    }
}
