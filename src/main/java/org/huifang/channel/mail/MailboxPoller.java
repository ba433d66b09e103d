package org.huifang.channel.mail;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.huifang.channel.intake.Inbox;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.customer.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches mail. A mail is flagged as seen only after it is stored and committed here, so one that a crash interrupts is
 * fetched again, and one that is fetched twice is stored once.
 */
@Component
class MailboxPoller {

    private static final Logger log = LoggerFactory.getLogger(MailboxPoller.class);

    private final Mailbox mailbox;
    private final Inbox inbox;
    private final MailboxSettings settings;

    MailboxPoller(Mailbox mailbox, Inbox inbox, MailboxSettings settings) {
        this.mailbox = mailbox;
        this.inbox = inbox;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${huifang.mailbox.poll-every:2s}")
    void poll() {
        try {
            mailbox.eachUnseen(settings.batch(), this::fetch);
        } catch (MessagingException unreachable) {
            log.warn(
                    "The mailbox cannot be read now ({}).",
                    unreachable.getClass().getSimpleName());
        }
        inbox.takeInDue(settings.batch());
    }

    private void fetch(Message mail) throws MessagingException {
        if (mail.getSize() > settings.largest()) {
            var header = String.join(
                    "\n", mail.getHeader("Message-ID") == null ? new String[0] : mail.getHeader("Message-ID"));
            inbox.quarantine(Channel.EMAIL, externalId(mail, header.getBytes()), header.getBytes(), Reason.TOO_LARGE);
        } else {
            var raw = rawOf(mail);
            inbox.receive(Channel.EMAIL, externalId(mail, raw), raw);
        }
        mail.setFlag(Flags.Flag.SEEN, true);
    }

    private static byte[] rawOf(Message mail) throws MessagingException {
        try {
            var bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new MessagingException("The mail could not be fetched", broken);
        }
    }

    /** The Message-ID; a mail without one is known again by its content. */
    private static String externalId(Message mail, byte[] raw) throws MessagingException {
        var ids = mail.getHeader("Message-ID");
        if (ids != null && ids.length > 0 && !ids[0].isBlank() && ids[0].length() <= 500) {
            return ids[0].strip();
        }
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
