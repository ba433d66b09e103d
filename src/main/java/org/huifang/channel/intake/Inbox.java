package org.huifang.channel.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.customer.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every incoming message, once. {@link #receive} stores it in a commit of its own, so that the sender's server may forget it;
 * {@link #takeIn} makes a complaint or an addition of it in another, as often as needed until it is done or in quarantine.
 */
@Service
public class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private final InboundMessages messages;
    private final Intake intake;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inbox(InboundMessages messages, Intake intake, TransactionTemplate transaction, Clock clock) {
        this.messages = messages;
        this.intake = intake;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Stores the message; empty when it was delivered before. */
    public Optional<Long> receive(Channel channel, String externalId, byte[] raw) {
        return transaction.execute(status -> messages.insert(channel, externalId, raw, clock.instant()));
    }

    /** Stores the message as one that is not taken in, with the reason. */
    public void quarantine(Channel channel, String externalId, byte[] raw, Reason reason) {
        transaction.executeWithoutResult(status -> messages.insert(channel, externalId, raw, clock.instant())
                .ifPresent(id -> messages.quarantine(id, reason.name())));
        log.warn("A message by {} is in quarantine: {}.", channel, reason);
    }

    /** Takes in every stored message that is due: new ones, and those a crash or a failure left behind. */
    public void takeInDue(int most) {
        messages.due(clock.instant(), most).forEach(this::takeIn);
    }

    void takeIn(long id) {
        try {
            transaction.executeWithoutResult(status -> messages.lock(id).ifPresent(intake::takeIn));
        } catch (UnreadableMessage unreadable) {
            transaction.executeWithoutResult(
                    status -> messages.quarantine(id, unreadable.reason().name()));
            log.warn("Message {} is in quarantine: {}.", id, unreadable.reason());
        } catch (RuntimeException failure) {
            log.warn(
                    "Message {} could not be taken in yet ({}).",
                    id,
                    failure.getClass().getSimpleName());
            transaction.executeWithoutResult(status -> tryLater(id));
        }
    }

    private void tryLater(long id) {
        messages.lock(id).ifPresent(message -> {
            if (message.attempts() + 1 >= MOST_ATTEMPTS) {
                messages.quarantine(id, Reason.REPEATED_FAILURE.name());
            } else {
                messages.retryAt(id, clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << message.attempts())));
            }
        });
    }
}
