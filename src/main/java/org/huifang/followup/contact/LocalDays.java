package org.huifang.followup.contact;

import java.time.LocalDate;
import org.huifang.sla.SlaSettings;
import org.huifang.sla.calendar.approved.Calendars;
import org.springframework.stereotype.Component;

/** What kind of day it is where the customer lives, by the calendar of their region. */
@Component
class LocalDays {

    /** As {@code dmn/contact-policy.dmn} names them. */
    enum Kind {
        WORKDAY,
        WEEKEND,
        HOLIDAY
    }

    private final Calendars calendars;
    private final SlaSettings settings;

    LocalDays(Calendars calendars, SlaSettings settings) {
        this.calendars = calendars;
        this.settings = settings;
    }

    /** @param region of the customer, or null for the usual one */
    Kind kindOf(LocalDate day, String region) {
        var calendar = calendars.of(calendars.inForce(settings.calendarFor(region)));
        if (!calendar.windowsOn(day).isEmpty()) {
            return Kind.WORKDAY;
        }
        return calendar.specialDay(day).isPresent() ? Kind.HOLIDAY : Kind.WEEKEND;
    }
}
