package org.huifang.channel.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The content of one part, out of whatever transfer encoding; one that is unknown or a lie leaves the bytes as they came. */
final class PartBytes {

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    static byte[] of(Part part) throws MessagingException, IOException {
        if (encoding(part).equals("base64")) {
            return Base64Text.decode(raw(part));
        }
        try (var decoded = part.getInputStream()) {
            return decoded.readAllBytes();
        } catch (MessagingException | IOException unknownEncoding) {
            return raw(part);
        }
    }

    static String textOf(Part part) throws MessagingException, IOException {
        return TextDecoding.decode(of(part), charsetOf(part));
    }

    private static String charsetOf(Part part) throws MessagingException {
        var type = Optional.ofNullable(part.getContentType()).orElse("");
        try {
            return new ContentType(type).getParameter("charset");
        } catch (ParseException malformed) {
            var found = CHARSET.matcher(type);
            return found.find() ? found.group(1) : null;
        }
    }

    private static String encoding(Part part) throws MessagingException {
        var header = part.getHeader("Content-Transfer-Encoding");
        return header == null || header.length == 0
                ? ""
                : header[0].split(";")[0].strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] raw(Part part) throws MessagingException, IOException {
        try (InputStream stream = part instanceof MimeBodyPart body
                ? body.getRawInputStream()
                : ((MimeMessage) part).getRawInputStream()) {
            return stream.readAllBytes();
        }
    }

    private PartBytes() {}
}
