package org.huifang.followup.planning;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Optional;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Service;

/**
 * Whether the contact policy forbids a contact whatever the time of day. When exactly it may be made is decided when it is to be
 * made, in the customer's own time zone.
 */
@AsksTable(
        value = "contact-policy",
        gives = {
            "channel",
            "purpose",
            "customerType",
            "consent",
            "openComplaint",
            "openInvitation",
            "redWarning",
            "contactsIn30Days",
            "daysSinceNps",
            "dayKind",
            "ownWindow",
            "localMinute"
        },
        reads = {"verdict"})
@Service
public class ContactLimits {

    /** Contacts of this time count to the caps, as the policy's input says. */
    public static final Duration LATELY = Duration.ofDays(30);

    private static final int TEN_IN_THE_MORNING = LocalTime.of(10, 0).get(ChronoField.MINUTE_OF_DAY);

    private final DecisionTables tables;

    ContactLimits(DecisionTables tables) {
        this.tables = tables;
    }

    /** The row that forbids it; empty when it is allowed now or later. */
    public Optional<String> reasonAgainst(ContactFacts facts) {
        var inputs = new HashMap<String, Object>();
        inputs.put("channel", facts.way().equals("SURVEY") ? "SMS" : "PHONE");
        inputs.put("purpose", facts.purpose());
        inputs.put("customerType", facts.type().name());
        inputs.put("consent", facts.consent());
        inputs.put("openComplaint", facts.openComplaint());
        inputs.put("openInvitation", facts.openInvitation());
        // A warning may be over by then; it is asked for again when the contact is to be made.
        inputs.put("redWarning", false);
        inputs.put("contactsIn30Days", facts.contacts());
        inputs.put("daysSinceNps", facts.daysSinceNps());
        // An ordinary working morning, on which every channel is open.
        inputs.put("dayKind", "WORKDAY");
        inputs.put("ownWindow", "NONE");
        inputs.put("localMinute", TEN_IN_THE_MORNING);
        var answer = tables.ask("contact-policy", inputs).answer();
        return answer.text("verdict").equals("SUPPRESS") ? Optional.of(answer.rule()) : Optional.empty();
    }
}
