package org.huifang.followup.conduct;

import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.Outbox;
import org.huifang.customer.Channel;
import org.huifang.followup.AccountManagers;
import org.huifang.followup.Finding;
import org.huifang.followup.FollowUp;
import org.huifang.followup.FollowUp.Way;
import org.huifang.followup.FollowUpDesk;
import org.huifang.followup.FollowUps;
import org.huifang.followup.contact.ContactPurpose;
import org.huifang.followup.contact.ContactRules;
import org.huifang.followup.contact.ContactRuling;
import org.huifang.followup.contact.ContactWish;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a follow-up may go on, which way, and by whom. */
@Service
@Transactional
public class Openings {

    private final FollowUps followUps;
    private final FollowUpDesk desk;
    private final ContactRules rules;
    private final Outbox outbox;
    private final AccountManagers managers;
    private final CaseLedger ledger;

    Openings(
            FollowUps followUps,
            FollowUpDesk desk,
            ContactRules rules,
            Outbox outbox,
            AccountManagers managers,
            CaseLedger ledger) {
        this.followUps = followUps;
        this.desk = desk;
        this.rules = rules;
        this.outbox = outbox;
        this.managers = managers;
        this.ledger = ledger;
    }

    /** Asks the contact policy; a follow-up that it stops is over. */
    public Opening open(String number) {
        var followUp = followUps.withNumber(number);
        var written = outbox.firstChannel(followUp.customerId());
        var way = wayOf(followUp, written.isPresent());
        // Calls and visits begin with a call.
        var channel = way == Way.SURVEY ? written.orElseThrow() : Channel.PHONE;
        var purpose = ContactPurpose.of(way, followUp.occasion());
        var ruling = rules.judge(new ContactWish(followUp.customerId(), channel, purpose, number));
        switch (ruling.verdict()) {
            case DEFER -> deferred(number, ruling);
            case SUPPRESS ->
                desk.suppress(number, ruling.rule(), ruling.decision().proof());
            default -> {}
        }
        return new Opening(
                ruling.verdict(),
                ruling.allowedAt(),
                way,
                managers.of(followUp.customerId()).orElse(null));
    }

    /** Called instead: whom nothing can be written to, and whose answer or silence asks for it. */
    private static Way wayOf(FollowUp followUp, boolean canBeWrittenTo) {
        var asksForCall = followUp.result() != null && Finding.valueOf(followUp.result()) == Finding.CALL;
        return asksForCall || followUp.way() == Way.SURVEY && !canBeWrittenTo ? Way.CALL : followUp.way();
    }

    private void deferred(String number, ContactRuling ruling) {
        ledger.append(
                number,
                Actor.SYSTEM,
                CaseEventKind.FOLLOW_UP_DEFERRED,
                Map.of(
                        "until",
                        ruling.allowedAt().toString(),
                        "decision",
                        ruling.decision().proof()));
    }
}
