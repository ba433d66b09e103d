package org.huifang.channel.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huifang.channel.intake.IncomingMessage.Attachment;
import org.huifang.channel.intake.Nature;
import org.huifang.channel.intake.UnreadableMessage;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.channel.intake.file.SafeName;
import org.huifang.channel.intake.report.DeliveryReport;
import org.huifang.channel.intake.text.CleanText;

/** Reads a mail as it came over the wire. */
public final class MailParser {

    /** What a person is shown of a mail that cannot be read, in bytes. */
    private static final int SHOWN = 64 * 1024;

    private static final int LONGEST_SUBJECT = 1_000;
    private static final int MOST_REFERENCES = 200;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{3,500}>");
    private static final Pattern FORWARDED = Pattern.compile("(?i)\\s*(?:fw|fwd|转发|轉寄|轉發)\\s*[:：].*");

    /**
     * @param ours our own address, in lower case
     * @throws UnreadableMessage when no words can be got out of it, with the reason
     */
    public static ParsedMail parse(byte[] raw, String ours) {
        try {
            var mail = MailParts.mail(raw);
            var subject = subjectOf(mail);
            var sender = Sender.of(mail);
            var parts = MailParts.of(mail);
            var nature = new MailNature(mail, subject, ours).of(sender);
            var references = references(mail);
            var report = report(nature, mail, parts, references);
            return new ParsedMail(
                    report != null && report.outcome().hasArrived() ? Nature.RECEIPT : nature,
                    sender,
                    subject,
                    parts.words(),
                    parts.isSealed(),
                    FORWARDED.matcher(subject).matches(),
                    references.stream().distinct().limit(MOST_REFERENCES).toList(),
                    named(parts.files()),
                    report);
        } catch (MessagingException | IOException malformed) {
            throw new UnreadableMessage(Reason.MALFORMED, malformed);
        }
    }

    /** Adds the ids of the mails it is about to the references. */
    private static DeliveryReport report(Nature nature, MimeMessage mail, MailParts parts, List<String> references)
            throws MessagingException {
        if (nature != Nature.BOUNCE && nature != Nature.RECEIPT) {
            return null;
        }
        var text = ReportText.all(parts);
        references.addAll(ReturnAddress.messagesIn(mail));
        references.addAll(ids(text));
        return nature == Nature.RECEIPT ? ReportText.receipt(text) : ReportText.bounce(text);
    }

    /** The source of a mail that cannot be parsed, with what its head tells. */
    public static ParsedMail source(byte[] raw) {
        var shown = CleanText.of(TextDecoding.decode(Arrays.copyOf(raw, Math.min(raw.length, SHOWN)), (String) null));
        var sender = Optional.<Sender>empty();
        var subject = "";
        try {
            var mail = MailParts.mail(raw);
            sender = Sender.of(mail);
            subject = subjectOf(mail);
        } catch (MessagingException noHead) {
            subject = "";
        }
        return new ParsedMail(Nature.WORDS, sender, subject, shown, false, false, List.of(), List.of(), null);
    }

    private static String subjectOf(MimeMessage mail) throws MessagingException {
        var subject = CleanText.line(HeaderText.decode(
                Optional.ofNullable(mail.getHeader("Subject", null)).orElse("")));
        return subject.substring(
                0,
                subject.offsetByCodePoints(0, Math.min(LONGEST_SUBJECT, subject.codePointCount(0, subject.length()))));
    }

    private static List<Attachment> named(List<Attachment> files) {
        var named = new ArrayList<Attachment>();
        for (var file : files) {
            var name = SafeName.of(file.name(), file.claimedType(), named.size() + 1);
            named.add(new Attachment(name, CleanText.line(file.claimedType()), file.content()));
        }
        return named;
    }

    private static List<String> references(MimeMessage mail) throws MessagingException {
        var found = new ArrayList<String>();
        for (var name : List.of("In-Reply-To", "References")) {
            found.addAll(ids(Optional.ofNullable(mail.getHeader(name, " ")).orElse("")));
        }
        return found;
    }

    private static List<String> ids(String text) {
        return MESSAGE_ID
                .matcher(text)
                .results()
                .map(found -> CleanText.line(found.group()))
                .toList();
    }

    private MailParser() {}
}
