package org.huifang.followup.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huifang.channel.ContactVerdict.Verdict;
import org.huifang.customer.Customer;
import org.huifang.customer.Customers;
import org.huifang.customer.consent.Consents;
import org.huifang.customer.file.CustomerFileDesk;
import org.huifang.customer.file.content.ContactWindow;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Permits, defers or suppresses a contact by {@code dmn/contact-policy.dmn}, in the customer's own time zone. */
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
        reads = {"verdict", "resumeMinute"})
@Service
@Transactional(readOnly = true)
public class ContactRules {

    /** A year of holidays in a row: further than any table or window of ours defers. */
    private static final int MOST_DEFERRALS = 366;

    private final Customers customers;
    private final CustomerFileDesk files;
    private final Consents consents;
    private final ContactLog log;
    private final LocalDays days;
    private final DecisionTables tables;
    private final Clock clock;

    ContactRules(
            Customers customers,
            CustomerFileDesk files,
            Consents consents,
            ContactLog log,
            LocalDays days,
            DecisionTables tables,
            Clock clock) {
        this.customers = customers;
        this.files = files;
        this.consents = consents;
        this.log = log;
        this.days = days;
        this.tables = tables;
        this.clock = clock;
    }

    /** Whether it may be done now. */
    public ContactRuling judge(ContactWish wish) {
        return judge(wish, clock.instant());
    }

    /** Whether it might be done then, as far as is known now. */
    public ContactRuling judge(ContactWish wish, Instant at) {
        return ask(wish, about(wish, at), at);
    }

    /** The first moment from then on at which the hours permit it, whatever else may stand in the way. */
    public Instant firstPermitted(ContactWish wish, Instant then) {
        var known = about(wish, then);
        var at = then;
        for (int deferrals = 0; deferrals < MOST_DEFERRALS; deferrals++) {
            var ruling = ask(wish, known, at);
            if (ruling.verdict() == Verdict.SUPPRESS && wish.purpose() != ContactPurpose.SERVICE) {
                return firstPermitted(wish.asService(), at);
            }
            if (ruling.verdict() != Verdict.DEFER) {
                return at;
            }
            at = ruling.allowedAt();
        }
        return at;
    }

    private record Known(Customer customer, Optional<ContactWindow> window, boolean consent, Situation situation) {}

    private Known about(ContactWish wish, Instant at) {
        var customer = customers.withId(wish.customerId());
        var consent = wish.purpose()
                .consent()
                .map(purpose -> consents.allows(wish.customerId(), purpose))
                .orElse(true);
        return new Known(customer, windowOf(customer), consent, log.situation(wish, at));
    }

    private Optional<ContactWindow> windowOf(Customer customer) {
        return files.withId(customer.id()).content().contactWindow();
    }

    private ContactRuling ask(ContactWish wish, Known known, Instant at) {
        var local = at.atZone(known.customer().zone());
        var decision = tables.ask("contact-policy", inputs(wish, known, local));
        var answer = decision.answer();
        var verdict = Verdict.valueOf(answer.text("verdict"));
        if (verdict != Verdict.DEFER) {
            return new ContactRuling(verdict, null, decision);
        }
        var resume = answer.text("resumeMinute") == null
                ? known.window().orElseThrow().nextAdmitted(local.toLocalDateTime())
                : next(local, answer.number("resumeMinute"));
        return new ContactRuling(verdict, instant(resume, local), decision);
    }

    private Map<String, Object> inputs(ContactWish wish, Known known, ZonedDateTime local) {
        var situation = known.situation();
        var inputs = new HashMap<String, Object>();
        inputs.put("channel", wish.channel().name());
        inputs.put("purpose", wish.purpose().name());
        inputs.put("customerType", known.customer().type().name());
        inputs.put("consent", known.consent());
        inputs.put("openComplaint", situation.openComplaint());
        inputs.put("openInvitation", situation.openInvitation());
        inputs.put("redWarning", situation.redWarning());
        inputs.put("contactsIn30Days", situation.contactsIn30Days());
        inputs.put("daysSinceNps", situation.daysSinceNps());
        inputs.put(
                "dayKind",
                days.kindOf(local.toLocalDate(), known.customer().region()).name());
        inputs.put("ownWindow", ownWindow(known.window(), local.toLocalDateTime()));
        inputs.put("localMinute", local.get(ChronoField.MINUTE_OF_DAY));
        return inputs;
    }

    private static String ownWindow(Optional<ContactWindow> window, LocalDateTime local) {
        return window.map(own -> own.admits(local) ? "INSIDE" : "OUTSIDE").orElse("NONE");
    }

    private static LocalDateTime next(ZonedDateTime local, int minute) {
        var today = minute > local.get(ChronoField.MINUTE_OF_DAY);
        var day = today ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return day.atTime(LocalTime.ofSecondOfDay(minute * 60L));
    }

    /** Built from local time, so that the hour is right on days when clocks change; always later than now. */
    private static Instant instant(LocalDateTime resume, ZonedDateTime now) {
        ZoneId zone = now.getZone();
        var at = resume.atZone(zone);
        return (at.isAfter(now) ? at : at.withLaterOffsetAtOverlap()).toInstant();
    }
}
