package org.huifang.channel.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.huifang.channel.intake.IncomingMessage.Attachment;
import org.huifang.channel.intake.UnreadableMessage;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.channel.intake.text.CleanText;

/** Goes through the parts of a mail and collects its words and its files. */
final class MailParts {

    static final Session SESSION = Session.getInstance(new Properties());

    /** Own: ten times what mail clients make of the longest conversations. */
    private static final int DEEPEST = 30;

    private static final int MOST_PARTS = 1_000;
    private static final Pattern FILE_NAME =
            Pattern.compile("(?:file)?name\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEALED = Pattern.compile("application/(?:x-)?pkcs7-mime|multipart/encrypted");

    private final StringBuilder words = new StringBuilder();
    private final List<Attachment> files = new ArrayList<>();
    private MimeMessage forwarded;
    private boolean sealed;
    private int count;

    static MailParts of(MimeMessage mail) throws MessagingException, IOException {
        var parts = new MailParts();
        parts.collect(mail, 0);
        if (parts.words().isBlank() && parts.forwarded != null) {
            parts.wordsOfForwarded();
        }
        return parts;
    }

    static MimeMessage mail(byte[] raw) throws MessagingException {
        return new MimeMessage(SESSION, new SharedByteArrayInputStream(raw));
    }

    String words() {
        return ArmoredText.open(CleanText.of(words.toString())).strip();
    }

    List<Attachment> files() {
        return files;
    }

    boolean isSealed() {
        return sealed || ArmoredText.isSealed(words);
    }

    /** Somebody who forwards a mail without a word of their own means its words. */
    private void wordsOfForwarded() throws MessagingException, IOException {
        var inner = new MailParts();
        inner.count = count;
        inner.collect(forwarded, DEEPEST / 2);
        words.append(inner.words);
    }

    private void collect(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++count > MOST_PARTS) {
            throw new UnreadableMessage(Reason.TOO_COMPLEX);
        }
        var type = typeOf(part);
        sealed |= SEALED.matcher(type).matches();
        if (type.startsWith("multipart/") && !isFile(part)) {
            several(type, new MimeMultipart(new MimePartDataSource((MimePart) part)), depth);
        } else if (type.equals("message/rfc822") && forwarded == null) {
            var raw = PartBytes.of(part);
            forwarded = mail(raw);
            files.add(file(part, subjectOf(forwarded), type, raw));
        } else if ((type.equals("text/plain") || type.equals("text/html")) && !isFile(part)) {
            words.append(textOf(part, type)).append('\n');
        } else {
            files.add(file(part, "", type, PartBytes.of(part)));
        }
    }

    private void several(String type, Multipart parts, int depth) throws MessagingException, IOException {
        int said = type.equals("multipart/alternative") ? best(parts) : -1;
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (said < 0 || i == said || !isWords(part)) {
                collect(part, depth + 1);
            }
        }
    }

    /** Plain text when there is any, since it is what the customer typed; some clients leave it empty. */
    private static int best(Multipart alternatives) throws MessagingException, IOException {
        int best = 0;
        for (int i = 0; i < alternatives.getCount(); i++) {
            var part = alternatives.getBodyPart(i);
            if (typeOf(part).equals("text/plain")
                    && !isFile(part)
                    && !PartBytes.textOf(part).isBlank()) {
                return i;
            }
            if (isWords(part)) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isWords(Part part) throws MessagingException {
        var type = typeOf(part);
        return !isFile(part)
                && (type.equals("text/plain") || type.equals("text/html") || type.startsWith("multipart/"));
    }

    private static String textOf(Part part, String type) throws MessagingException, IOException {
        var text = PartBytes.textOf(part);
        return type.equals("text/html") ? HtmlText.of(text) : text;
    }

    private static boolean isFile(Part part) throws MessagingException {
        var disposition = header(part, "Content-Disposition").strip().toLowerCase(Locale.ROOT);
        return disposition.startsWith("attachment") || !nameOf(part).isEmpty();
    }

    private static Attachment file(Part part, String subject, String type, byte[] content) throws MessagingException {
        var given = Optional.of(nameOf(part)).filter(name -> !name.isEmpty()).orElse(subject);
        return new Attachment(given, type, content);
    }

    private static String subjectOf(MimeMessage mail) throws MessagingException {
        var subject = mail.getHeader("Subject", null);
        return subject == null || subject.isBlank() ? "" : HeaderText.decode(subject) + ".eml";
    }

    private static String nameOf(Part part) throws MessagingException {
        try {
            return Optional.ofNullable(part.getFileName())
                    .map(HeaderText::decode)
                    .orElse("");
        } catch (MessagingException malformed) {
            var found = FILE_NAME.matcher(header(part, "Content-Disposition") + ";" + header(part, "Content-Type"));
            return found.find()
                    ? HeaderText.decode(Optional.ofNullable(found.group(1)).orElse(found.group(2)))
                    : "";
        }
    }

    static String typeOf(Part part) throws MessagingException {
        var type = Optional.ofNullable(part.getContentType()).orElse("text/plain");
        return type.split(";")[0].replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT);
    }

    private static String header(Part part, String name) throws MessagingException {
        var values = part.getHeader(name);
        return values == null ? "" : String.join(" ", values);
    }
}
