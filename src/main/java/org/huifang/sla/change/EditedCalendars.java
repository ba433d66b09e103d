package org.huifang.sla.change;

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
        files.sources().values().stream().filter(this::isEdited).forEach(source -> {
            try {
                var change = changes.proposeCalendar(source, Actor.SYSTEM);
                LOG.warn("A calendar file was edited; process owners decide in Tasklist about change {}.", change);
            } catch (ChangeRefused proposedByAnotherNode) {
                LOG.info("{}", proposedByAnotherNode.getMessage());
            }
        });
    }

    /** A file that says what was once approved has not been edited since; what is in force came another way. */
    private boolean isEdited(CalendarSource source) {
        return !calendars.wasApproved(source.read()) && !changes.wasProposed(source);
    }
}
