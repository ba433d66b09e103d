package org.huifang.customer.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.huifang.audit.Actor;
import org.huifang.customer.Channel;
import org.huifang.customer.consent.ConsentEntry.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what customers agree to and withdraw, and answers whether something is allowed. */
@Service
@Transactional
public class Consents {

    private final ConsentTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(ConsentTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the customer's latest word allows it; without any word, what the purpose says. */
    @Transactional(readOnly = true)
    public boolean allows(long customerId, ConsentPurpose purpose) {
        return table.latest(customerId, purpose)
                .map(state -> state == State.GIVEN)
                .orElse(purpose.allowedUntilRefused());
    }

    /**
     * The same evidence again changes nothing.
     *
     * @param textVersion of the words agreed to
     */
    public void give(
            long customerId,
            ConsentPurpose purpose,
            Instant at,
            Channel channel,
            String evidence,
            String textVersion,
            Actor recorder) {
        record(customerId, entry(purpose, State.GIVEN, at, channel, evidence, textVersion, recorder));
    }

    /** As {@link #give}; nothing more than the evidence is asked of a customer who refuses. */
    public void withdraw(
            long customerId, ConsentPurpose purpose, Instant at, Channel channel, String evidence, Actor recorder) {
        record(customerId, entry(purpose, State.WITHDRAWN, at, channel, evidence, null, recorder));
    }

    private ConsentEntry entry(
            ConsentPurpose purpose,
            State state,
            Instant at,
            Channel channel,
            String evidence,
            String textVersion,
            Actor recorder) {
        return new ConsentEntry(purpose, state, at, channel, evidence, textVersion, recorder.id(), clock.instant());
    }

    /** Returns whether it was new. */
    public boolean record(long customerId, ConsentEntry entry) {
        var isNew = table.insert(customerId, entry);
        if (isNew && !allows(customerId, entry.purpose())) {
            events.publishEvent(new ConsentEnded(customerId, entry.purpose()));
        }
        return isNew;
    }

    /** Everything ever recorded, by when the customer said it. */
    @Transactional(readOnly = true)
    public List<ConsentEntry> of(long customerId) {
        return table.of(customerId);
    }
}
