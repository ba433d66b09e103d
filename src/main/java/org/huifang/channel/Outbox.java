package org.huifang.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.audit.TextHash;
import org.huifang.channel.ContactVerdict.Verdict;
import org.huifang.channel.WhenSettled.Fate;
import org.huifang.channel.letter.Letters;
import org.huifang.channel.letter.OptOutLinks;
import org.huifang.channel.letter.Placeholder;
import org.huifang.channel.letter.StatusPages;
import org.huifang.channel.letter.WrittenLetter;
import org.huifang.customer.Channel;
import org.huifang.customer.Customer;
import org.huifang.customer.Customers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages to customers and knows what became of each. */
@Service
@Transactional
public class Outbox {

    private final OutboundMessages messages;
    private final Letters letters;
    private final OptOutLinks optOuts;
    private final Customers customers;
    private final MessageDelivery delivery;
    private final MessageReports reports;
    private final ChannelOrder channels;
    private final ContactPolicy policy;
    private final StatusPages pages;
    private final CaseLedger ledger;
    private final ObjectProvider<WhenSettled> listeners;
    private final Clock clock;

    Outbox(
            OutboundMessages messages,
            Letters letters,
            OptOutLinks optOuts,
            Customers customers,
            MessageDelivery delivery,
            MessageReports reports,
            ChannelOrder channels,
            ContactPolicy policy,
            StatusPages pages,
            CaseLedger ledger,
            ObjectProvider<WhenSettled> listeners,
            Clock clock) {
        this.messages = messages;
        this.letters = letters;
        this.optOuts = optOuts;
        this.customers = customers;
        this.delivery = delivery;
        this.reports = reports;
        this.channels = channels;
        this.policy = policy;
        this.pages = pages;
        this.ledger = ledger;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Writes the message in the customer's language and starts its delivery; a repeated letter changes nothing. */
    public void post(Letter letter) {
        var customer = customers.withId(letter.customerId());
        var id = UUID.randomUUID();
        var written = write(letter, customer, id);
        var message = message(id, letter, customer, written);
        if (!messages.insert(message, forms(letter, customer, written))) {
            return;
        }
        note(
                message,
                CaseEventKind.MESSAGE_POSTED,
                Map.of("text", TextHash.of(message.subject(), TextHash.withoutKeys(message.body()))));
        delivery.start(message.id(), letter.caseNumber(), message.channel());
    }

    /** The occasion of one more letter of this purpose; whoever asks has the case locked. */
    public int nextOccasion(String caseNumber, Letter.Purpose purpose) {
        return messages.nextOccasion(caseNumber, purpose);
    }

    private WrittenLetter write(Letter letter, Customer customer, UUID id) {
        var words = new HashMap<>(letter.words());
        words.put(Placeholder.NUMBER.word(), letter.caseNumber());
        words.put(Placeholder.NAME.word(), customer.name());
        pages.of(letter.caseToFollow()).ifPresent(access -> {
            words.put(Placeholder.STATUS_LINK.word(), access.link());
            words.put(Placeholder.STATUS_PAGE.word(), access.page());
            words.put(Placeholder.ACCESS_CODE.word(), access.code());
        });
        if (letter.purpose().asksForAnOpinion()) {
            words.put(Placeholder.OPT_OUT.word(), optOuts.to(id));
        }
        return letters.write(letter.purpose(), customer.languages(), words);
    }

    private OutboundMessage message(UUID id, Letter letter, Customer customer, WrittenLetter written) {
        var now = clock.instant();
        return new OutboundMessage(
                id,
                letter.caseNumber(),
                letter.customerId(),
                letter.purpose(),
                letter.occasion(),
                channels.firstOf(customer).orElse(Channel.PHONE),
                "",
                customer.language(),
                written.subject(),
                written.body(),
                OutboundMessage.State.PENDING,
                now,
                now);
    }

    /** What each gateway is sent beside the recipient. */
    private static Map<Channel, Map<String, Object>> forms(Letter letter, Customer customer, WrittenLetter written) {
        return Map.of(
                Channel.SMS, Map.of("text", written.sms()),
                Channel.PUSH, Map.of("title", written.pushTitle(), "text", written.pushText()),
                Channel.WECHAT,
                        Map.of(
                                "template", letter.purpose().fileName(),
                                "language", customer.language().locale().getLanguage(),
                                "fields", written.wechat()));
    }

    /** The channel a letter to the customer would go by first; empty when nothing can be written to them. */
    public Optional<Channel> firstChannel(long customerId) {
        return channels.firstOf(customers.withId(customerId));
    }

    /** From when on a letter that is written then might reach the customer. */
    public Instant firstPermitted(String caseNumber, long customerId, Letter.Purpose purpose, Instant then) {
        return firstChannel(customerId)
                .map(channel -> policy.firstPermitted(customerId, channel, purpose, caseNumber, then))
                .orElse(then);
    }

    /** Whether it may go now. What says only where the case stands does not go any more when something later was said. */
    public ContactVerdict mayGo(UUID id) {
        var message = messages.withId(id);
        if (message.purpose() == Letter.Purpose.NEXT_UPDATE && messages.isOvertaken(id)) {
            note(message, CaseEventKind.MESSAGE_SUPPRESSED, Map.of("reason", "OVERTAKEN"));
            return new ContactVerdict(Verdict.SUPPRESS, null);
        }
        var verdict = policy.judge(id);
        if (verdict.verdict() == Verdict.DEFER) {
            messages.dueAt(id, verdict.allowedAt());
        }
        return verdict;
    }

    /** The channel has taken it. It may have been given back already: then delivery goes on. */
    public void sent(UUID id) {
        var message = messages.withId(id);
        tell(message, Fate.DELIVERED);
        settle(id, OutboundMessage.State.SENT, CaseEventKind.MESSAGE_SENT);
        if (reports.cameBack(id, message.channel())) {
            cameBack(id, message.channel());
        }
    }

    /** It was sent by this channel and did not arrive: delivery goes on with the next, once however often that is reported. */
    void cameBack(UUID id, Channel channel) {
        if (messages.takeBack(id, channel)) {
            delivery.goOn(id, messages.withId(id).complaintNumber(), channel);
        }
    }

    /** The contact policy has stopped it, and noted why. */
    public void suppressed(UUID id) {
        tell(messages.withId(id), Fate.SUPPRESSED);
        messages.settle(id, OutboundMessage.State.SUPPRESSED, clock.instant());
    }

    /** A member of staff told the customer, or could not; either way the message is settled. */
    public void givenByHand(UUID id, boolean reached, Actor agent) {
        var message = messages.withId(id);
        if (reached) {
            tell(message, Fate.GIVEN_BY_HAND);
        }
        messages.settle(id, OutboundMessage.State.BY_HAND, clock.instant());
        ledger.append(
                message.complaintNumber(),
                agent,
                CaseEventKind.MESSAGE_GIVEN_BY_HAND,
                Map.of("message", id, "purpose", message.purpose(), "reached", reached));
    }

    /** The channel failed for good. Returns the next one, or empty when a person has to take over. */
    public Optional<Channel> nextChannel(UUID id) {
        var message = messages.withId(id);
        var customer = customers.withId(message.customerId());
        var next = channels.nextOf(customer, message);
        if (next.isEmpty()) {
            tell(message, Fate.UNDELIVERABLE);
        }
        note(message, CaseEventKind.MESSAGE_UNDELIVERABLE);
        next.ifPresent(channel -> messages.changeChannel(id, channel, tried(message), clock.instant()));
        return next;
    }

    private static String tried(OutboundMessage message) {
        return Stream.concat(message.tried().stream(), Stream.of(message.channel()))
                .map(Enum::name)
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
    }

    private void settle(UUID id, OutboundMessage.State state, CaseEventKind kind) {
        messages.settle(id, state, clock.instant());
        note(messages.withId(id), kind);
    }

    private void tell(OutboundMessage message, Fate fate) {
        listeners.orderedStream().forEach(listener -> listener.settled(message, fate));
    }

    private void note(OutboundMessage message, CaseEventKind kind) {
        note(message, kind, Map.of());
    }

    private void note(OutboundMessage message, CaseEventKind kind, Map<String, Object> more) {
        var data = new HashMap<String, Object>(more);
        data.putAll(Map.of("message", message.id(), "purpose", message.purpose(), "channel", message.channel()));
        ledger.append(message.complaintNumber(), Actor.SYSTEM, kind, data);
    }
}
