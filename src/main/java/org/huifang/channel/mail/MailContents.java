package org.huifang.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huifang.channel.OutboundMessage;
import org.huifang.channel.letter.LetterHtml;
import org.huifang.channel.letter.Letters;
import org.springframework.stereotype.Component;

/** What a mail to a customer holds: the text, and the same as HTML for those whose program shows it (RFC 2046, 5.1.4). */
@Component
class MailContents {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Letters letters;
    private final LetterHtml html;

    MailContents(Letters letters, LetterHtml html) {
        this.letters = letters;
        this.html = html;
    }

    Multipart of(OutboundMessage message) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(message.body(), UTF_8);
        var rich = new MimeBodyPart();
        rich.setText(
                html.of(
                        sender(message),
                        message.subject(),
                        message.body(),
                        message.language().locale().toLanguageTag()),
                UTF_8,
                "html");
        // The last is what programs prefer.
        return new MimeMultipart("alternative", plain, rich);
    }

    String sender(OutboundMessage message) {
        return letters.sender(List.of(message.language()));
    }
}
