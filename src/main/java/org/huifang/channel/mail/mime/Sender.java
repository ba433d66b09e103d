package org.huifang.channel.mail.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huifang.channel.intake.text.CleanText;

/**
 * Who is to be answered.
 *
 * @param address lower case
 * @param name as written in the header, else the address
 */
public record Sender(String address, String name) {

    private static final int LONGEST_NAME = 100;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>\\p{Cntrl}@\"',;:()\\[\\]]{1,64}@[\\p{L}\\p{N}._-]{1,190}");
    private static final List<String> HEADERS = List.of("Reply-To", "From", "Sender");

    /** The first address that can be written to, by Reply-To before From before Sender. */
    static Optional<Sender> of(MimeMessage mail) throws MessagingException {
        for (var header : HEADERS) {
            var found = Optional.ofNullable(mail.getHeader(header, ",")).flatMap(Sender::in);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Sender> in(String header) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(header, false))
                    .flatMap(Sender::members)
                    .filter(mailbox -> mailbox.getAddress() != null
                            && ADDRESS.matcher(mailbox.getAddress()).matches())
                    .findFirst()
                    .map(mailbox -> of(mailbox.getAddress(), phrase(mailbox)))
                    .or(() -> anywhereIn(header));
        } catch (AddressException malformed) {
            return anywhereIn(header);
        }
    }

    private static Stream<InternetAddress> members(InternetAddress one) {
        try {
            return one.isGroup() ? Arrays.stream(one.getGroup(false)) : Stream.of(one);
        } catch (AddressException malformed) {
            return Stream.empty();
        }
    }

    private static Optional<Sender> anywhereIn(String header) {
        var found = ADDRESS.matcher(header);
        return found.find() ? Optional.of(of(found.group(), "")) : Optional.empty();
    }

    private static Sender of(String address, String phrase) {
        var name = CleanText.line(HeaderText.decode(phrase));
        var shown = name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
        var plain = address.toLowerCase(Locale.ROOT);
        return new Sender(plain, shown.isEmpty() ? plain : shown);
    }

    /** The name still encoded: the library's own decoding breaks characters that two encoded words share. */
    private static String phrase(InternetAddress mailbox) {
        var written = mailbox.toString();
        var end = written.lastIndexOf('<');
        return end <= 0
                ? ""
                : written.substring(0, end).strip().replaceAll("^\"|\"$", "").replace("\\\"", "\"");
    }
}
