package org.huifang.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.huifang.privacy.register.Person;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The mailbox customers write to, on a real mail server. */
@ApplicationTest
class MailboxErasureTest {

    private static final String MAILBOX = "care@huifang.example";

    @Autowired
    MailboxErasure erasure;

    @Autowired
    MailboxPoller poller;

    @Autowired
    GreenMail mailServer;

    private final String customer = "an.%s@customer.example".formatted(UUID.randomUUID());

    private void send(String from, String id) throws MessagingException {
        var mail =
                "From: %s\r\nTo: %s\r\nMessage-ID: %s\r\nSubject: about a parcel\r\nX-Loop: care@huifang.example\r\n\r\n%s"
                        .formatted(from, MAILBOX, id, UUID.randomUUID());
        mailServer
                .getUserManager()
                .getUserByEmail(MAILBOX)
                .deliver(GreenMailUtil.newMimeMessage(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private List<String> idsThere() throws Exception {
        var inbox = mailServer
                .getManagers()
                .getImapHostManager()
                .getInbox(mailServer.getUserManager().getUserByEmail(MAILBOX));
        return inbox.getMessages().stream()
                .map(stored -> {
                    try {
                        return String.valueOf(stored.getMimeMessage().getMessageID());
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    @Test
    void removesWhatThePersonSentAndNothingElse() throws Exception {
        var own = "<%s@a>".formatted(UUID.randomUUID());
        var elsewhere = "<%s@b>".formatted(UUID.randomUUID());
        var others = "<%s@c>".formatted(UUID.randomUUID());
        var fresh = "<%s@d>".formatted(UUID.randomUUID());
        send("An <%s>".formatted(customer.toUpperCase()), own);
        send("an@elsewhere.example", elsewhere);
        send("w" + customer, others);
        poller.poll();
        send(customer, fresh);

        erasure.erase(
                new Person(1, List.of("An"), List.of(customer), List.of(), null, List.of()),
                List.of(elsewhere, "sha256:x"));

        assertThat(idsThere()).contains(others, fresh).doesNotContain(own, elsewhere);
    }
}
