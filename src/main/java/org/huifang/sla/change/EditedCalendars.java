package org.huifang.sla.change;

import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.sla.calendar.CalendarSource;
import org.huifang.sla.calendar.approved.Calendars;
import org.huifang.sla.calendar.approved.ShippedCalendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A calendar file that says something else than the calendar in force is a proposal, to be decided by a process owner. */
@Component
class EditedCalendars {

    private static final Logger LOG = LoggerFactory.getLogger(EditedCalendars.class);

    private final ShippedCalendars files;
    private final Calendars calendars;
    private final ClockChanges changes;

    EditedCalendars(ShippedCalendars files, Calendars calendars, ClockChanges changes) {
        this.files = files;
        this.calendars = calendars;
        this.changes = changes;
    }

    @EventListener(ApplicationReadyEvent.class)
    void propose() {
        files.sources().forEach((region, source) -> {
            if (differs(region, source) && !changes.isUndecided(region)) {
                UUID change = changes.proposeCalendar(source, Actor.SYSTEM);
                LOG.warn(
                        "The calendar '{}' was edited; process owners decide in Tasklist about change {}.",
                        region,
                        change);
            }
        });
    }

    private boolean differs(String region, CalendarSource source) {
        var inForce = calendars.of(calendars.inForce(region));
        return !source.read().fingerprint().equals(inForce.fingerprint());
    }
}
