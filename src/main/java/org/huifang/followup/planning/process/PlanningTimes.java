package org.huifang.followup.planning.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.huifang.customer.CustomerDesk;
import org.huifang.followup.planning.PlanningSettings;
import org.huifang.workflow.PublishedToModels;
import org.springframework.stereotype.Component;

/** When the planning begins by itself. */
@Component("planningTimes")
@PublishedToModels
public class PlanningTimes {

    private final PlanningSettings settings;
    private final Clock clock;

    PlanningTimes(PlanningSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The house's time of day as the engine understands it, which counts in the zone of the machine. */
    public String cycle() {
        var home = ZoneId.of(CustomerDesk.HOME_ZONE);
        var local = LocalDate.ofInstant(clock.instant(), home)
                .atTime(settings.at())
                .atZone(home)
                .withZoneSameInstant(ZoneId.systemDefault());
        return "0 %d %d * * *".formatted(local.getMinute(), local.getHour());
    }
}
