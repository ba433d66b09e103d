package org.huifang.insight.warning;

import java.util.Map;
import org.huifang.channel.StaffMail;
import org.huifang.home.HomeTime;
import org.huifang.insight.warning.signal.Level;
import org.springframework.stereotype.Service;

/** Writes to those who own a warning, and to those above them. */
@Service
public class WarningNotices {

    /** Who is told when nobody has looked. */
    private static final String ABOVE = "headquarters";

    private final EarlyWarnings warnings;
    private final StaffMail mail;

    WarningNotices(EarlyWarnings warnings, StaffMail mail) {
        this.warnings = warnings;
        this.mail = mail;
    }

    /** The same level is told once, however often it is asked for. */
    public void tellOwner(String number) {
        var warning = warnings.look(number);
        send(warning, warning.ownerGroup(), "early-warning", warning.level().name());
    }

    /** Nobody has looked in time: it is on record, and those above are written to. */
    public void escalate(String number) {
        warnings.escalate(number);
        var warning = warnings.look(number);
        send(warning, ABOVE, "early-warning-late", "late");
    }

    private void send(Warning warning, String recipient, String notice, String occasion) {
        mail.send(
                recipient,
                notice,
                "%s-%s".formatted(warning.number(), occasion),
                Map.of(
                        "number", warning.number(),
                        "levelZh", warning.level().chinese(),
                        "levelEn", warning.level().english(),
                        "aboutZh", warning.dimension().chinese(),
                        "aboutEn", warning.dimension().english(),
                        "subjectZh", warning.about().chinese(),
                        "subjectEn", warning.about().english(),
                        "due", HomeTime.minute(warning.dueAt()),
                        "red", warning.level() == Level.RED));
    }
}
