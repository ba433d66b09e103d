package org.huifang.improvement;

import java.util.Map;
import org.huifang.channel.StaffMail;
import org.huifang.home.HomeTime;
import org.springframework.stereotype.Service;

/** Writes to the owner of an action, and to those above when it is late. */
@Service
public class ImprovementNotices {

    /** Who is told when an action is late. */
    private static final String ABOVE = "headquarters";

    private final Improvements improvements;
    private final StaffMail mail;

    ImprovementNotices(Improvements improvements, StaffMail mail) {
        this.improvements = improvements;
        this.mail = mail;
    }

    public void remind(String number) {
        improvements.reminded(number, false);
        var action = improvements.look(number);
        send(action, action.owner(), false);
    }

    public void escalate(String number) {
        improvements.reminded(number, true);
        send(improvements.look(number), ABOVE, true);
    }

    private void send(ImprovementAction action, String recipient, boolean late) {
        mail.send(
                recipient,
                "improvement",
                "%s-%d-%s".formatted(action.number(), action.round(), late ? "late" : "reminder"),
                Map.of("number", action.number(), "due", HomeTime.minute(action.dueAt()), "late", late));
    }
}
