package org.huifang.operations;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the last readings, and shows them as gauges. What cannot be read is not shown, rather than as it was. */
@Component
class WorkMetrics {

    private final List<Backlog> backlogs;
    private final Clock clock;
    private final Map<Measure, MultiGauge> gauges = new EnumMap<>(Measure.class);
    private volatile List<Reading> last = List.of();

    WorkMetrics(List<Backlog> backlogs, MeterRegistry registry, Clock clock) {
        this.backlogs = backlogs;
        this.clock = clock;
        for (var measure : Measure.values()) {
            gauges.put(
                    measure,
                    MultiGauge.builder(measure.title())
                            .description(measure.description())
                            .baseUnit(measure.unit())
                            .register(registry));
        }
    }

    @Scheduled(fixedDelayString = "${huifang.operations.measure-every}")
    void measure() {
        var now = clock.instant();
        try {
            show(backlogs.stream().flatMap(backlog -> backlog.read(now)).toList());
        } catch (RuntimeException unreadable) {
            show(List.of());
            throw unreadable;
        }
    }

    List<Reading> last() {
        return last;
    }

    private void show(List<Reading> readings) {
        last = readings;
        var byMeasure = readings.stream().collect(groupingBy(Reading::measure));
        gauges.forEach((measure, gauge) -> gauge.register(
                byMeasure.getOrDefault(measure, List.of()).stream()
                        .map(reading -> Row.of(measure.tags(reading.labels()), reading.value()))
                        .toList(),
                true));
    }
}
