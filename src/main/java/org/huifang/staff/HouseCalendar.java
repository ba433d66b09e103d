package org.huifang.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.huifang.sla.SlaSettings;
import org.huifang.sla.calendar.CountedHours;
import org.huifang.sla.calendar.approved.Calendars;
import org.springframework.stereotype.Component;

/** The calendar of the house, {@code huifang.sla.calendar}: its time zone, and which days are working days. */
@Component
public class HouseCalendar {

    private final Calendars calendars;
    private final SlaSettings settings;

    HouseCalendar(Calendars calendars, SlaSettings settings) {
        this.calendars = calendars;
        this.settings = settings;
    }

    public ZoneId zone() {
        return calendars.of(calendars.inForce(settings.calendar())).zone();
    }

    /** The moment at which the clocks of the house show this; of two such moments, the earlier. */
    Instant at(LocalDateTime local) {
        return local.atZone(zone()).toInstant();
    }

    /** Working days between the two, each of 24 hours. */
    Duration workingTime(Instant from, Instant until) {
        return calendars
                .hours(calendars.inForce(settings.calendar()), CountedHours.WORKING_DAYS)
                .elapsed(from, until);
    }

    /**
     * The moment at which so much working time has passed.
     *
     * @param time working days, each of 24 hours
     */
    public Instant afterWorkingTime(Instant from, Duration time) {
        return calendars
                .hours(calendars.inForce(settings.calendar()), CountedHours.WORKING_DAYS)
                .due(from, time);
    }
}
