package org.huifang.channel.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.customer.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every incoming message, once. {@link #receive} stores it in a commit of its own, so that the sender's server may forget it;
 * {@link #takeIn} makes a complaint or an addition of it in another, as often as needed until it is done or in quarantine.
 */
@Service
public class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int BATCH = 50;
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    /**
     * A message as it came.
     *
     * @param provider of the webhook it came by, or null
     * @param content digest of what it says, without the marks of its way here
     */
    public record Arrived(Channel channel, String provider, String externalId, byte[] raw, String content) {}

    private final InboundMessages messages;
    private final Intake intake;
    private final Quarantine quarantine;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inbox(
            InboundMessages messages,
            Intake intake,
            Quarantine quarantine,
            TransactionTemplate transaction,
            Clock clock) {
        this.messages = messages;
        this.intake = intake;
        this.quarantine = quarantine;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Stores a mail; empty when it was delivered before. Another message under the same id is one of its own. */
    public Optional<Long> receive(Channel channel, String externalId, byte[] raw, String content) {
        return receive(new Arrived(channel, null, externalId, raw, content));
    }

    /** Stores the message; empty when it was delivered before. Another message under the same id is one of its own. */
    public Optional<Long> receive(Arrived arrived) {
        return transaction.execute(status -> insert(arrived));
    }

    /** Stores the message as one that is not taken in, with the reason; empty when it was delivered before. */
    public Optional<Long> quarantine(Arrived arrived, Reason reason) {
        return transaction.execute(status -> {
            var stored = insert(arrived);
            stored.ifPresent(id -> quarantine.put(id, reason));
            return stored;
        });
    }

    private Optional<Long> insert(Arrived arrived) {
        var now = clock.instant();
        return messages.insert(arrived, arrived.externalId(), now)
                .or(() -> messages.saysOther(arrived)
                        ? messages.insert(arrived, arrived.externalId() + "#" + arrived.content(), now)
                        : Optional.empty());
    }

    /** Whatever way in is down, what is stored goes on. */
    @Scheduled(fixedDelayString = "${huifang.intake.every:1s}")
    void takeInDue() {
        takeInDue(BATCH);
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
                    status -> messages.lock(id).ifPresent(waiting -> quarantine.put(id, unreadable.reason())));
        } catch (RuntimeException | Error failure) {
            // Errors too: one mail that overflows the stack of a parser must not keep all others waiting behind it.
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
                quarantine.put(id, Reason.REPEATED_FAILURE);
            } else {
                messages.retryAt(id, clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << message.attempts())));
            }
        });
    }
}
