package org.huifang.channel.mail;

import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * A mail off the server.
 *
 * @param externalId the Message-ID; one without is known again by its content
 * @param raw all of it, or only the head of one that is too large
 * @param content digest of what the sender wrote; servers on the way write into the rest of the head
 */
record FetchedMail(String externalId, byte[] raw, String content, boolean isTooLarge) {

    private static final int LONGEST_ID = 500;
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final List<String> WRITTEN = List.of("From", "Date", "Subject");

    /** The mail is larger than its server says. */
    private static class TooLarge extends IOException {}

    static FetchedMail of(Message mail, int largest) throws MessagingException {
        if (mail.getSize() > largest) {
            return headOf(mail);
        }
        try {
            var bytes = new ByteArrayOutputStream();
            mail.writeTo(new Bounded(bytes, largest));
            return of(bytes.toByteArray(), false);
        } catch (TooLarge lied) {
            return headOf(mail);
        } catch (IOException broken) {
            throw new MessagingException("The mail could not be fetched", broken);
        }
    }

    private static FetchedMail headOf(Message mail) throws MessagingException {
        var head = new StringBuilder();
        for (Header header : Collections.list(mail.getAllHeaders())) {
            head.append(header.getName()).append(": ").append(header.getValue()).append("\r\n");
        }
        head.setLength(Math.min(head.length(), LONGEST_HEAD));
        return of(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1), true);
    }

    /** By what is in the mail itself: servers answer questions about a broken head with errors. */
    private static FetchedMail of(byte[] raw, boolean tooLarge) throws MessagingException {
        var head = new InternetHeaders(new ByteArrayInputStream(raw), true);
        var content = sha256(head, raw, tooLarge ? raw.length : endOfHead(raw));
        return new FetchedMail(externalId(head, content), raw, content, tooLarge);
    }

    /** Stands for a mail that the server does not hand over; it stays in the mailbox. */
    static FetchedMail missing(String folder, long uid) {
        return new FetchedMail("uid:%s:%d".formatted(folder, uid), new byte[0], "", false);
    }

    private static String externalId(InternetHeaders head, String content) {
        var ids = head.getHeader("Message-ID");
        var id = ids == null || ids.length == 0 ? "" : ids[0].replaceAll("[\\p{Cntrl}\\s]", "");
        return id.isEmpty() || id.length() > LONGEST_ID ? "sha256:" + content : id;
    }

    private static int endOfHead(byte[] raw) {
        for (int i = 0; i + 1 < raw.length; i++) {
            if (raw[i] == '\n' && (raw[i + 1] == '\n' || raw[i + 1] == '\r')) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String sha256(InternetHeaders head, byte[] raw, int from) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var name : WRITTEN) {
                digest.update(Arrays.toString(head.getHeader(name)).getBytes(StandardCharsets.UTF_8));
            }
            digest.update(raw, from, raw.length - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static final class Bounded extends FilterOutputStream {

        private final int largest;
        private int count;

        Bounded(ByteArrayOutputStream kept, int largest) {
            super(kept);
            this.largest = largest;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count += length;
            if (count > largest) {
                throw new TooLarge();
            }
            out.write(bytes, offset, length);
        }
    }
}
