package org.huifang.channel.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.huifang.channel.StaffMail;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;

/** Staff read at addresses made of their user or group id, or the mail server forwards from there. */
@Service
class StaffMailer implements StaffMail {

    private final StaffNotices notices;
    private final JavaMailSenderImpl sender;
    private final MailboxSettings settings;
    private final Clock clock;

    StaffMailer(StaffNotices notices, JavaMailSenderImpl sender, MailboxSettings settings, Clock clock) {
        this.notices = notices;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void send(String recipient, String notice, String key, Map<String, Object> words) {
        var text = notices.write(notice, words);
        var address = settings.staffAddress().replace(MailboxSettings.STAFF_ID, recipient);
        try {
            var mail = new IdentifiedMail(sender.getSession(), "<%s-%s>".formatted(key, settings.address()));
            mail.setFrom(new InternetAddress(settings.address(), true));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
            mail.setSubject(text.subject(), StandardCharsets.UTF_8.name());
            mail.setText(text.body(), StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(clock.instant()));
            mail.setHeader("Auto-Submitted", "auto-generated");
            sender.send(mail);
        } catch (MessagingException malformed) {
            throw new MailParseException(
                    "'%s' is not an address staff can be written to.".formatted(address), malformed);
        }
    }
}
