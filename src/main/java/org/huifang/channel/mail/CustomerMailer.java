package org.huifang.channel.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.huifang.channel.MessageUndeliverable;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.OutboundMessages;
import org.huifang.channel.letter.OptOutLinks;
import org.huifang.customer.Customers;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;

/**
 * Sends a message by e-mail. The Message-ID is the message's own id, so a message sent twice after a crash is the same
 * message to every mail server and client on the way.
 */
@Service
public class CustomerMailer {

    private final OutboundMessages messages;
    private final Customers customers;
    private final MailThread threads;
    private final MailContents contents;
    private final OptOutLinks optOuts;
    private final JavaMailSenderImpl sender;
    private final MailboxSettings settings;
    private final Clock clock;

    CustomerMailer(
            OutboundMessages messages,
            Customers customers,
            MailThread threads,
            MailContents contents,
            OptOutLinks optOuts,
            JavaMailSenderImpl sender,
            MailboxSettings settings,
            Clock clock) {
        this.messages = messages;
        this.customers = customers;
        this.threads = threads;
        this.contents = contents;
        this.optOuts = optOuts;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws MessageUndeliverable when there is no address, the server refuses it for good, or it has failed too long
     * @throws MailException when it may work later
     */
    public void send(UUID id) {
        var message = messages.withId(id);
        var address = customers
                .withId(message.customerId())
                .addressOn(message.channel())
                .orElseThrow(() -> new MessageUndeliverable("The customer has no e-mail address."));
        try {
            sender.send(write(message, address));
        } catch (MailSendException failure) {
            throw refusedForGood(failure) || tooOld(message)
                    ? new MessageUndeliverable("Refused by server.")
                    : withoutRecipient(failure);
        } catch (MailException failure) {
            throw tooOld(message) ? new MessageUndeliverable("The mail server has failed for too long.") : failure;
        } catch (MessagingException malformed) {
            throw new MessageUndeliverable("The address is not one a mail can be sent to.");
        }
    }

    private MimeMessage write(OutboundMessage message, String address) throws MessagingException {
        var mail = new IdentifiedMail(sender.getSession(), threads.messageId(message.id()));
        mail.setFrom(sender(message));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setContent(contents.of(message));
        mail.setSentDate(Date.from(message.createdAt()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.setHeader("X-Loop", settings.address());
        if (message.purpose().asksForAnOpinion()) {
            // A page with a button; without List-Unsubscribe-Post no program can press it.
            mail.setHeader("List-Unsubscribe", "<%s>".formatted(optOuts.to(message.id())));
        }
        var thread = threads.of(message.complaintNumber());
        if (!thread.isEmpty()) {
            mail.setHeader("In-Reply-To", thread.get(thread.size() - 1));
            mail.setHeader("References", String.join(" ", thread));
        }
        return mail;
    }

    private InternetAddress sender(OutboundMessage message) throws MessagingException {
        var from = new InternetAddress(settings.address(), true);
        try {
            from.setPersonal(contents.sender(message), StandardCharsets.UTF_8.name());
            return from;
        } catch (UnsupportedEncodingException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private boolean tooOld(OutboundMessage message) {
        return message.dueAt().plus(settings.giveUpAfter()).isBefore(clock.instant());
    }

    private static boolean refusedForGood(MailSendException failure) {
        return Arrays.stream(failure.getMessageExceptions())
                .filter(SendFailedException.class::isInstance)
                .flatMap(CustomerMailer::causes)
                .anyMatch(
                        cause -> cause instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= 500);
    }

    /** Servers name the recipient in what they answer; the engine would store and log it with the failed job. */
    private static MailSendException withoutRecipient(MailSendException failure) {
        var kinds = Arrays.stream(failure.getMessageExceptions())
                .flatMap(CustomerMailer::causes)
                .map(cause -> cause instanceof SMTPAddressFailedException refused
                        ? "answer " + refused.getReturnCode()
                        : cause.getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(", "));
        return new MailSendException("The mail server did not take the message (%s).".formatted(kinds));
    }

    private static Stream<Exception> causes(Exception failure) {
        return Stream.iterate(
                failure,
                cause -> cause != null,
                cause -> cause instanceof MessagingException chained ? chained.getNextException() : null);
    }
}
