package org.huifang.sla.escalation;

import java.util.Map;
import org.huifang.channel.StaffMail;
import org.huifang.home.HomeTime;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.calendar.approved.Calendars;
import org.springframework.stereotype.Service;

/** Writes to those a step of the ladder calls. */
@Service
public class EscalationNotices {

    private final SlaClocks clocks;
    private final Calendars calendars;
    private final StaffMail mail;

    EscalationNotices(SlaClocks clocks, Calendars calendars, StaffMail mail) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.mail = mail;
    }

    /** @param recipients id of a group or a user */
    public void notify(Rung rung, String recipients) {
        var clock = clocks.of(rung.caseNumber()).stream()
                .filter(one -> one.milestone() == rung.milestone() && one.cycle() == rung.cycle())
                .findFirst()
                .orElseThrow();
        var zone = calendars.of(clock.calendar()).zone();
        mail.send(
                recipients,
                "escalation",
                "%s-%s-%d-e%d".formatted(rung.caseNumber(), rung.milestone(), rung.cycle(), rung.level()),
                Map.of(
                        "number", rung.caseNumber(),
                        "level", rung.level(),
                        "titleZh", rung.milestone().chinese(),
                        "titleEn", rung.milestone().english(),
                        "due", HomeTime.minute(clock.dueAt(), zone),
                        "broken", clock.isBroken()));
    }
}
