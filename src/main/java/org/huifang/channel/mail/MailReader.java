package org.huifang.channel.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.huifang.channel.intake.IncomingMessage;
import org.huifang.channel.intake.IncomingMessage.Attachment;
import org.huifang.channel.intake.MessageReader;
import org.huifang.channel.intake.UnreadableMessage;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.springframework.stereotype.Component;

/** Reads a mail as it came over the wire. */
@Component
class MailReader implements MessageReader {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+>");
    private static final Session SESSION = Session.getInstance(new Properties());

    private final MailThread threads;
    private final MailboxSettings settings;

    MailReader(MailThread threads, MailboxSettings settings) {
        this.threads = threads;
        this.settings = settings;
    }

    @Override
    public IncomingMessage read(byte[] raw) {
        try {
            var mail = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            var sender = senderOf(mail);
            refuseMachines(mail, sender);
            var text = new StringBuilder();
            var files = new ArrayList<Attachment>();
            collect(mail, text, files);
            return new IncomingMessage(
                    sender.getAddress().toLowerCase(Locale.ROOT),
                    Optional.ofNullable(sender.getPersonal()).orElse(sender.getAddress()),
                    Optional.ofNullable(mail.getSubject()).orElse("").strip(),
                    text.toString().strip(),
                    references(mail),
                    files);
        } catch (MessagingException | IOException malformed) {
            throw new UnreadableMessage(Reason.MALFORMED, malformed);
        }
    }

    @Override
    public String caseReferredTo(IncomingMessage message) {
        return threads.caseOf(message.references()).orElse(null);
    }

    private static InternetAddress senderOf(MimeMessage mail) throws MessagingException {
        var from = mail.getReplyTo();
        if (from == null || from.length == 0 || !(from[0] instanceof InternetAddress sender)) {
            throw new UnreadableMessage(Reason.NO_SENDER);
        }
        return sender;
    }

    /** Answering a machine, or ourselves, would start a conversation without end. */
    private void refuseMachines(MimeMessage mail, InternetAddress sender) throws MessagingException {
        var automatic =
                Optional.ofNullable(mail.getHeader("Auto-Submitted", null)).orElse("no");
        var nullSender = "<>".equals(mail.getHeader("Return-Path", null));
        if (!automatic.strip().toLowerCase(Locale.ROOT).startsWith("no")
                || nullSender
                || mail.isMimeType("multipart/report")
                || sender.getAddress().equalsIgnoreCase(settings.address())) {
            throw new UnreadableMessage(Reason.AUTOMATIC);
        }
    }

    private static void collect(Part part, StringBuilder text, List<Attachment> files)
            throws MessagingException, IOException {
        if (part.isMimeType("multipart/alternative")) {
            collect(best((Multipart) part.getContent()), text, files);
        } else if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), text, files);
            }
        } else if (isText(part)) {
            text.append(MailText.of(part)).append('\n');
        } else {
            files.add(attachment(part, files.size()));
        }
    }

    /** Plain text when there is any, since it is what the customer typed. */
    private static BodyPart best(Multipart alternatives) throws MessagingException {
        BodyPart best = alternatives.getBodyPart(0);
        for (int i = 0; i < alternatives.getCount(); i++) {
            if (alternatives.getBodyPart(i).isMimeType("text/plain")) {
                return alternatives.getBodyPart(i);
            }
            best = alternatives.getBodyPart(i);
        }
        return best;
    }

    private static boolean isText(Part part) throws MessagingException {
        return !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                && part.getFileName() == null
                && (part.isMimeType("text/plain") || part.isMimeType("text/html"));
    }

    private static Attachment attachment(Part part, int position) throws MessagingException, IOException {
        var given = Optional.ofNullable(part.getFileName()).orElse("file-" + (position + 1));
        var name = MimeUtility.decodeText(given).replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", "_");
        var type = part.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
        return new Attachment(
                name.substring(Math.max(0, name.length() - 120)),
                type,
                part.getInputStream().readAllBytes());
    }

    private static List<String> references(MimeMessage mail) throws MessagingException {
        var headers = new ArrayList<String>();
        for (var name : List.of("In-Reply-To", "References")) {
            headers.addAll(
                    Arrays.asList(Optional.ofNullable(mail.getHeader(name)).orElse(new String[0])));
        }
        return headers.stream()
                .flatMap(header -> MESSAGE_ID.matcher(header).results())
                .map(found -> found.group())
                .distinct()
                .toList();
    }
}
