package org.huifang.channel.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.huifang.operations.Backlog;
import org.huifang.operations.Measure;
import org.huifang.operations.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Since when this node has not been able to read the mailbox: mail that nobody fetches waits in no table. The log says so when it
 * begins and when it ends, not at each of the looks between, which are a thousand and more in an hour.
 */
@Component
class MailboxWatch implements Backlog {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);

    private final Clock clock;
    private volatile Instant lastRead;
    private boolean failing;

    MailboxWatch(Clock clock) {
        this.clock = clock;
        this.lastRead = clock.instant();
    }

    void succeeded() {
        var now = clock.instant();
        if (failing) {
            log.info(
                    "The mailbox can be read again, after {}.",
                    Duration.ofSeconds(Duration.between(lastRead, now).toSeconds()));
        }
        failing = false;
        lastRead = now;
    }

    void failed(Exception failure) {
        if (!failing) {
            log.warn(
                    "The mailbox cannot be read ({}). It is tried again until it can, and nothing more is said until then.",
                    failure.getClass().getSimpleName());
        }
        failing = true;
    }

    @Override
    public Stream<Reading> read(Instant now) {
        return Stream.of(Reading.age(Measure.MAILBOX_UNREAD, lastRead, now));
    }
}
