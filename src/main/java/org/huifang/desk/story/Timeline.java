package org.huifang.desk.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.desk.words.DeskWords;
import org.springframework.stereotype.Component;

/** Everything that happened to a case, from its ledger. */
@Component
public class Timeline {

    private static final String STAFF = "staff:";

    private final CaseLedger ledger;
    private final LedgerWords told;
    private final Reasons reasons;
    private final DeskWords words;

    Timeline(CaseLedger ledger, LedgerWords told, Reasons reasons, DeskWords words) {
        this.ledger = ledger;
        this.told = told;
        this.reasons = reasons;
        this.words = words;
    }

    /** The latest first. */
    public List<TimelineLine> of(ComplaintNumber number) {
        var lines = new ArrayList<TimelineLine>();
        ledger.of(number.value()).forEach(event -> lines.add(line(event)));
        Collections.reverse(lines);
        return lines;
    }

    private TimelineLine line(CaseEvent event) {
        return new TimelineLine(
                event.seq(),
                DeskWords.minute(event.at()),
                words.code("phase", event.kind().phase()),
                who(event.actor(), words),
                words.code("event", event.kind()),
                told.facts(event.data()),
                reasons.behind(event.data()));
    }

    /** A user id, or who else it was. */
    static String who(String actor, DeskWords words) {
        return actor.startsWith(STAFF) ? actor.substring(STAFF.length()) : words.code("actor", actor);
    }
}
