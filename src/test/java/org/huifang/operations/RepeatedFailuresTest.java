package org.huifang.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RepeatedFailuresTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(RepeatedFailuresTest.class);

    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private Instant now = Instant.parse("2026-03-02T02:00:00Z");
    private final RepeatedFailures filter = new RepeatedFailures(moved());

    private Clock moved() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    @BeforeEach
    void listen() {
        written.start();
        LOG.setLevel(Level.WARN);
        LOG.addAppender(written);
    }

    @AfterEach
    void leave() {
        LOG.detachAppender(written);
        LOG.setLevel(null);
        filter.remove();
    }

    @Test
    void writesTheSameFailureOnceAMinuteAndSaysHowOftenItHappened() {
        LOG.setLevel(Level.ERROR); // as the engine's executor has it
        for (var time = 0; time < 40; time++) {
            LOG.error("Jobs could not be acquired by {}.", "executor-" + time, databaseIsAway());
        }
        assertThat(lines()).containsExactly("Jobs could not be acquired by executor-0.");

        now = now.plus(Duration.ofMinutes(1));
        LOG.error("Jobs could not be acquired by {}.", "executor-1", databaseIsAway());

        assertThat(lines())
                .endsWith(
                        "What follows has happened 39 times more since it was last written.",
                        "Jobs could not be acquired by executor-1.");
    }

    @Test
    void writesWhatFailsElsewhereOrOtherwiseAndWhatHasNoStack() {
        LOG.error("It failed.", databaseIsAway());
        LOG.error("It failed.", new IllegalStateException("elsewhere"));
        LOG.error("It failed.", new IllegalArgumentException("otherwise"));
        LOG.error("Other words.", databaseIsAway());
        LOG.warn("Without a stack.");
        LOG.warn("Without a stack.");

        assertThat(lines()).hasSize(6);
    }

    private List<String> lines() {
        return written.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static RuntimeException databaseIsAway() {
        return new RuntimeException(new IllegalStateException("connection refused"));
    }
}
