package org.huifang.followup.planning.process;

import java.time.Clock;
import org.huifang.followup.planning.PlanningSettings;
import org.huifang.home.HomeTime;
import org.huifang.workflow.DailyCycle;
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

    /** At the house's time of day. */
    public String cycle() {
        return DailyCycle.at(settings.at(), HomeTime.ZONE, clock);
    }
}
