package org.huifang.followup.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.ContactPolicy;
import org.huifang.channel.ContactVerdict;
import org.huifang.channel.ContactVerdict.Verdict;
import org.huifang.channel.Letter;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.OutboundMessages;
import org.huifang.channel.WhenSettled;
import org.huifang.customer.Channel;
import org.huifang.followup.FollowUp.Way;
import org.huifang.followup.FollowUps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contact policy for messages, and the count of those that were delivered. */
@Service
@Transactional
class MessageContactPolicy implements ContactPolicy, WhenSettled {

    private final OutboundMessages messages;
    private final FollowUps followUps;
    private final ContactRules rules;
    private final ContactLog log;
    private final CaseLedger ledger;
    private final Clock clock;

    MessageContactPolicy(
            OutboundMessages messages,
            FollowUps followUps,
            ContactRules rules,
            ContactLog log,
            CaseLedger ledger,
            Clock clock) {
        this.messages = messages;
        this.followUps = followUps;
        this.rules = rules;
        this.log = log;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public ContactVerdict judge(UUID id) {
        var message = messages.withId(id);
        var ruling = rules.judge(wish(message));
        if (ruling.verdict() == Verdict.DEFER) {
            note(message, CaseEventKind.MESSAGE_DEFERRED, ruling);
        } else if (ruling.verdict() == Verdict.SUPPRESS) {
            note(message, CaseEventKind.MESSAGE_SUPPRESSED, ruling);
        }
        return ruling.toVerdict();
    }

    @Override
    public void settled(OutboundMessage message, Fate fate) {
        if (fate == Fate.DELIVERED || fate == Fate.GIVEN_BY_HAND) {
            log.made(message.id().toString(), counted(wish(message)), clock.instant());
        }
    }

    @Override
    public Instant firstPermitted(
            long customerId, Channel channel, Letter.Purpose purpose, String caseNumber, Instant then) {
        var wish = new ContactWish(customerId, channel, purposeOf(purpose, caseNumber), caseNumber);
        return rules.firstPermitted(wish, then);
    }

    /** What is about an own case is no contact to the caps, whatever kind of news it was. */
    private static ContactWish counted(ContactWish wish) {
        return wish.purpose() == ContactPurpose.UPDATE ? wish.asService() : wish;
    }

    private ContactWish wish(OutboundMessage message) {
        return new ContactWish(
                message.customerId(),
                message.channel(),
                purposeOf(message.purpose(), message.complaintNumber()),
                message.complaintNumber());
    }

    private ContactPurpose purposeOf(Letter.Purpose purpose, String caseNumber) {
        if (purpose == Letter.Purpose.NEXT_UPDATE) {
            return ContactPurpose.UPDATE;
        }
        if (!purpose.asksForAnOpinion()) {
            return ContactPurpose.SERVICE;
        }
        if (purpose == Letter.Purpose.MISSED_CALL) {
            return ContactPurpose.CARE;
        }
        return followUps
                .find(caseNumber)
                .map(followUp -> ContactPurpose.of(Way.SURVEY, followUp.occasion()))
                .orElse(ContactPurpose.SURVEY);
    }

    private void note(OutboundMessage message, CaseEventKind kind, ContactRuling ruling) {
        ledger.append(
                message.complaintNumber(),
                Actor.SYSTEM,
                kind,
                Map.of(
                        "message", message.id(),
                        "channel", message.channel(),
                        "decision", ruling.decision().proof()));
    }
}
