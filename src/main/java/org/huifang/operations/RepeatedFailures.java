package org.huifang.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Writes the same failure with its stack into the log once a minute. While the database is away, every part that asks it fails
 * several times a second, and what else the log has to say would drown. The same: said by the same logger in the same words, of the
 * same kind and from the same line of code.
 */
@Component
@Profile("engine")
class RepeatedFailures extends TurboFilter {

    private static final Duration ONCE_IN = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 500;
    private static final int DEEPEST = 30;

    private record Failure(String logger, String words, String kind, StackTraceElement place) {}

    private static final class Seen {
        private Instant due = Instant.MIN;
        private int since;
    }

    private final Clock clock;
    private final LoggerContext log;
    private final Map<Failure, Seen> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Failure, Seen> eldest) {
            return size() > MOST_KEPT;
        }
    };

    RepeatedFailures(Clock clock) {
        this.clock = clock;
        this.log = (LoggerContext) LoggerFactory.getILoggerFactory();
        start();
        log.addTurboFilter(this);
    }

    @PreDestroy
    void remove() {
        log.getTurboFilterList().remove(this);
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] params, Throwable thrown) {
        var failure = thrown == null ? last(params) : thrown;
        if (failure == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        var silent = silentSince(keyOf(logger, format, failure));
        if (silent > 0) {
            logger.atLevel(org.slf4j.event.Level.intToLevel(Level.toLocationAwareLoggerInteger(level)))
                    .log("What follows has happened {} times more since it was last written.", silent);
        }
        return silent < 0 ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    /** @return how often it was left out since it was last written; -1 when it is left out again */
    private synchronized int silentSince(Failure failure) {
        var seen = failures.computeIfAbsent(failure, first -> new Seen());
        var now = clock.instant();
        if (now.isBefore(seen.due)) {
            seen.since++;
            return -1;
        }
        var silent = seen.since;
        seen.due = now.plus(ONCE_IN);
        seen.since = 0;
        return silent;
    }

    private static Failure keyOf(Logger logger, String format, Throwable failure) {
        var root = failure;
        for (var depth = 0; root.getCause() != null && depth < DEEPEST; depth++) { // causes may go round in a circle
            root = root.getCause();
        }
        var stack = root.getStackTrace();
        return new Failure(logger.getName(), format, root.getClass().getName(), stack.length == 0 ? null : stack[0]);
    }

    /** Where a message has placeholders, its failure comes after what fills them. */
    private static Throwable last(Object[] params) {
        return params != null && params.length > 0 && params[params.length - 1] instanceof Throwable failure
                ? failure
                : null;
    }
}
