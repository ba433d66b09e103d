package org.huifang.access.tasklist;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.huifang.workflow.PublishedToModels;
import org.springframework.stereotype.Component;

/** What the lists ask of the time at the desk, as <code>${deskDay.end()}</code>. */
@Component("deskDay")
@PublishedToModels
public class DeskDay {

    private static final ZoneId DESK_ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration SOON = Duration.ofHours(2);

    private final Clock clock;

    DeskDay(Clock clock) {
        this.clock = clock;
    }

    /** The next midnight. */
    public Date end() {
        return Date.from(LocalDate.ofInstant(clock.instant(), DESK_ZONE)
                .plusDays(1)
                .atStartOfDay(DESK_ZONE)
                .toInstant());
    }

    /** In two hours. */
    public Date soon() {
        return Date.from(clock.instant().plus(SOON));
    }
}
