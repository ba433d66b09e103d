package org.huifang.access.tasklist;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.huifang.home.HomeTime;
import org.huifang.workflow.PublishedToModels;
import org.springframework.stereotype.Component;

/** What the lists ask of the time at the desk, as <code>${deskDay.end()}</code>. */
@Component("deskDay")
@PublishedToModels
public class DeskDay {

    private static final Duration SOON = Duration.ofHours(2);

    private final Clock clock;

    DeskDay(Clock clock) {
        this.clock = clock;
    }

    /** The next midnight. */
    public Date end() {
        return Date.from(HomeTime.dayOf(clock.instant())
                .plusDays(1)
                .atStartOfDay(HomeTime.ZONE)
                .toInstant());
    }

    /** In two hours. */
    public Date soon() {
        return Date.from(clock.instant().plus(SOON));
    }
}
