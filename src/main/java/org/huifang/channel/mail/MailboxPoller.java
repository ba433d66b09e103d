package org.huifang.channel.mail;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.huifang.channel.intake.Inbox;
import org.huifang.channel.intake.Inbox.Arrived;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.customer.Channel;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches mail. A mail is flagged as seen only after it is stored and committed here, so one that a crash interrupts is
 * fetched again, and one that is fetched twice is stored once.
 */
@Component
class MailboxPoller implements Mailbox.MailConsumer {

    private final Mailbox mailbox;
    private final Inbox inbox;
    private final MailboxSettings settings;
    private final MailboxWatch watch;

    MailboxPoller(Mailbox mailbox, Inbox inbox, MailboxSettings settings, MailboxWatch watch) {
        this.mailbox = mailbox;
        this.inbox = inbox;
        this.settings = settings;
        this.watch = watch;
    }

    @Scheduled(fixedDelayString = "${huifang.mailbox.poll-every:2s}")
    void poll() {
        try {
            mailbox.eachUnseen(settings.batch(), this);
            watch.succeeded();
        } catch (MessagingException | RuntimeException unreachable) {
            watch.failed(unreachable);
        }
        inbox.takeInDue(settings.batch());
    }

    @Override
    public void accept(Message mail) throws MessagingException {
        var fetched = FetchedMail.of(mail, settings.largest());
        if (fetched.isTooLarge()) {
            inbox.quarantine(arrived(fetched), Reason.TOO_LARGE);
        } else {
            inbox.receive(arrived(fetched));
        }
        mail.setFlag(Flags.Flag.SEEN, true);
    }

    @Override
    public void giveUp(Message mail, long id) throws MessagingException {
        var missing = FetchedMail.missing(mail.getFolder().getFullName(), id);
        inbox.quarantine(arrived(missing), Reason.UNFETCHABLE);
        mail.setFlag(Flags.Flag.SEEN, true);
    }

    private static Arrived arrived(FetchedMail mail) {
        return new Arrived(Channel.EMAIL, null, mail.externalId(), mail.raw(), mail.content());
    }
}
