package org.huifang.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.huifang.channel.intake.Inbox;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A mailbox nobody answers at, and then the real one. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class MailboxWatchTest {

    private static final int NOBODY_LISTENS = 1;

    @Autowired
    MailboxWatch watch;

    @Autowired
    MailboxSettings settings;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Inbox inbox;

    @Test
    void saysOnceThatTheMailboxCannotBeReadAndOnceThatItCanAgain(CapturedOutput log) {
        var unreachable = poller(new Mailbox(new MailboxServer(atNobodys())));

        unreachable.poll();
        unreachable.poll();
        unreachable.poll();

        assertThat(log.getOut()).containsOnlyOnce("The mailbox cannot be read (");
        assertThat(log.getOut()).doesNotContain("The mailbox can be read again");

        var reachable = poller(mailbox);
        reachable.poll();
        reachable.poll();

        assertThat(log.getOut()).containsOnlyOnce("The mailbox can be read again, after PT");
    }

    private MailboxPoller poller(Mailbox folder) {
        return new MailboxPoller(folder, inbox, settings, watch);
    }

    private MailboxSettings atNobodys() {
        return new MailboxSettings(
                settings.address(),
                "imap://127.0.0.1:%d/INBOX".formatted(NOBODY_LISTENS),
                settings.user(),
                settings.password(),
                settings.pollEvery(),
                settings.batch(),
                settings.largest(),
                settings.giveUpAfter(),
                settings.staffAddress(),
                Duration.ofSeconds(1));
    }
}
