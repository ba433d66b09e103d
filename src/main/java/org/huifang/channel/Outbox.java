package org.huifang.channel;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.WhenSettled.Fate;
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

    /** Richest first; a message goes on to the next when one fails for good. */
    private static final List<Channel> ORDER = List.of(Channel.EMAIL, Channel.WECHAT, Channel.PUSH, Channel.SMS);

    private final OutboundMessages messages;
    private final MessageTemplates templates;
    private final Customers customers;
    private final MessageDelivery delivery;
    private final MessageReports reports;
    private final FailingAddresses failing;
    private final StatusPages pages;
    private final CaseLedger ledger;
    private final ObjectProvider<WhenSettled> listeners;
    private final Clock clock;

    Outbox(
            OutboundMessages messages,
            MessageTemplates templates,
            Customers customers,
            MessageDelivery delivery,
            MessageReports reports,
            FailingAddresses failing,
            StatusPages pages,
            CaseLedger ledger,
            ObjectProvider<WhenSettled> listeners,
            Clock clock) {
        this.messages = messages;
        this.templates = templates;
        this.customers = customers;
        this.delivery = delivery;
        this.reports = reports;
        this.failing = failing;
        this.pages = pages;
        this.ledger = ledger;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Writes the message in the customer's language and starts its delivery; a repeated letter changes nothing. */
    public void post(Letter letter) {
        var customer = customers.withId(letter.customerId());
        var message = write(letter, customer);
        if (!messages.insert(message)) {
            return;
        }
        note(message, CaseEventKind.MESSAGE_POSTED);
        delivery.start(message.id(), letter.caseNumber(), message.channel());
    }

    /** The occasion of one more letter of this purpose; whoever asks has the case locked. */
    public int nextOccasion(String caseNumber, Letter.Purpose purpose) {
        return messages.nextOccasion(caseNumber, purpose);
    }

    private OutboundMessage write(Letter letter, Customer customer) {
        var words = new HashMap<>(letter.words());
        words.put("number", letter.caseNumber());
        words.put("name", customer.name());
        pages.of(letter.caseToFollow()).ifPresent(access -> {
            words.put("statusLink", access.link());
            words.put("statusPage", access.page());
            words.put("accessCode", access.code());
        });
        var text = templates.write(letter.purpose(), customer.language(), words);
        return new OutboundMessage(
                UUID.randomUUID(),
                letter.caseNumber(),
                letter.customerId(),
                letter.purpose(),
                letter.occasion(),
                channels(customer).findFirst().orElse(Channel.PHONE),
                "",
                customer.language(),
                text.subject(),
                text.body(),
                OutboundMessage.State.PENDING,
                clock.instant());
    }

    /** Where the message can be sent to, in order; addresses that messages came back from last. */
    private Stream<Channel> channels(Customer customer) {
        return ORDER.stream()
                .filter(channel -> customer.addressOn(channel).isPresent())
                .sorted(Comparator.comparing(channel -> failing.contains(customer, channel)));
    }

    /** The channel a letter to the customer would go by first; empty when nothing can be written to them. */
    public Optional<Channel> firstChannel(long customerId) {
        return channels(customers.withId(customerId)).findFirst();
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
        var next = channels(customer)
                .filter(channel ->
                        channel != message.channel() && !message.tried().contains(channel))
                .findFirst();
        if (next.isEmpty()) {
            tell(message, Fate.UNDELIVERABLE);
        }
        note(message, CaseEventKind.MESSAGE_UNDELIVERABLE);
        next.ifPresent(channel -> messages.changeChannel(id, channel, tried(message)));
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
        ledger.append(
                message.complaintNumber(),
                Actor.SYSTEM,
                kind,
                Map.of("message", message.id(), "purpose", message.purpose(), "channel", message.channel()));
    }
}
