package org.huifang.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.ContactVerdict.Verdict;
import org.huifang.customer.Customers;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Permits, defers or suppresses a contact by {@code dmn/contact-policy.dmn}, in the customer's own time zone. */
@Service
@Transactional
public class ContactPolicy {

    private final OutboundMessages messages;
    private final Customers customers;
    private final DecisionTables tables;
    private final CaseLedger ledger;
    private final Clock clock;

    ContactPolicy(
            OutboundMessages messages, Customers customers, DecisionTables tables, CaseLedger ledger, Clock clock) {
        this.messages = messages;
        this.customers = customers;
        this.tables = tables;
        this.ledger = ledger;
        this.clock = clock;
    }

    public ContactVerdict judge(UUID id) {
        var message = messages.withId(id);
        var now = clock.instant().atZone(customers.withId(message.customerId()).zone());
        var inputs = new HashMap<String, Object>();
        inputs.put("channel", message.channel().name());
        inputs.put("purpose", "SERVICE");
        inputs.put("localMinute", now.get(ChronoField.MINUTE_OF_DAY));
        var decision = tables.ask("contact-policy", inputs);
        var verdict = verdict(decision.answer(), now);
        if (verdict.verdict() == Verdict.DEFER) {
            note(message, decision);
        }
        return verdict;
    }

    private static ContactVerdict verdict(Decision.Row answer, ZonedDateTime now) {
        var verdict = Verdict.valueOf(answer.text("verdict"));
        if (verdict != Verdict.DEFER) {
            return new ContactVerdict(verdict, null);
        }
        var resume = answer.number("resumeMinute");
        var today = resume > now.get(ChronoField.MINUTE_OF_DAY);
        LocalDate day = today ? now.toLocalDate() : now.toLocalDate().plusDays(1);
        // Built from local time, so that the hour is right on days when clocks change.
        return new ContactVerdict(
                verdict,
                day.atTime(resume / 60, resume % 60).atZone(now.getZone()).toInstant());
    }

    private void note(OutboundMessage message, Decision decision) {
        ledger.append(
                message.complaintNumber(),
                Actor.SYSTEM,
                CaseEventKind.MESSAGE_DEFERRED,
                Map.of("message", message.id(), "channel", message.channel(), "decision", decision.proof()));
    }
}
