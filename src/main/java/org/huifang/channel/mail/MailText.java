package org.huifang.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;

/** The words of a text part. */
final class MailText {

    /** Mails labelled with the older sets often hold characters of the newer, which contains them all. */
    private static final Set<String> CHINESE = Set.of("gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936", "hz-gb-2312");

    private static final Charset GB18030 = Charset.forName("GB18030");

    static String of(Part part) throws MessagingException, IOException {
        var text = new String(part.getInputStream().readAllBytes(), charsetOf(part));
        return part.isMimeType("text/html") ? Jsoup.parse(text).wholeText() : text;
    }

    private static Charset charsetOf(Part part) throws MessagingException {
        var label = new ContentType(part.getContentType()).getParameter("charset");
        if (label == null) {
            return StandardCharsets.UTF_8;
        }
        if (CHINESE.contains(label.toLowerCase(Locale.ROOT))) {
            return GB18030;
        }
        try {
            return Charset.forName(MimeUtility.javaCharset(label));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private MailText() {}
}
