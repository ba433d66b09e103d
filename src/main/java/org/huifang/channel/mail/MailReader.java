package org.huifang.channel.mail;

import java.util.Locale;
import org.huifang.channel.intake.IncomingMessage;
import org.huifang.channel.intake.MessageReader;
import org.huifang.channel.intake.Nature;
import org.huifang.channel.intake.UnreadableMessage;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.channel.intake.matching.OutboundReferences;
import org.huifang.channel.intake.matching.Senders;
import org.huifang.channel.mail.mime.MailParser;
import org.huifang.channel.mail.mime.ParsedMail;
import org.springframework.stereotype.Component;

/** Which mails are taken in by themselves, and which a person has to look at first. */
@Component
class MailReader implements MessageReader {

    private final OutboundReferences references;
    private final String ours;

    MailReader(OutboundReferences references, MailboxSettings settings) {
        this.references = references;
        this.ours = settings.address().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean reads(String provider) {
        return provider == null;
    }

    @Override
    public IncomingMessage read(byte[] raw, String provider) {
        var mail = MailParser.parse(raw, ours);
        return switch (mail.nature()) {
            case WORDS -> {
                requireWords(mail);
                yield message(mail, Nature.WORDS);
            }
            case MACHINE -> {
                if (references.messageOf(mail.references()).isEmpty()) {
                    throw new UnreadableMessage(Reason.AUTOMATIC);
                }
                yield message(mail, Nature.AUTO_REPLY);
            }
            case MAILING_LIST -> throw new UnreadableMessage(Reason.MAILING_LIST);
            default -> message(mail, mail.nature());
        };
    }

    private static void requireWords(ParsedMail mail) {
        if (mail.sender().isEmpty()) {
            throw new UnreadableMessage(Reason.NO_SENDER);
        }
        if (mail.sealed()) {
            throw new UnreadableMessage(Reason.ENCRYPTED);
        }
    }

    @Override
    public IncomingMessage look(byte[] raw, String provider) {
        try {
            var mail = MailParser.parse(raw, ours);
            return message(mail, mail.nature());
        } catch (RuntimeException | StackOverflowError unreadable) {
            return message(MailParser.source(raw), Nature.WORDS);
        }
    }

    private static IncomingMessage message(ParsedMail mail, Nature nature) {
        return new IncomingMessage(
                nature,
                mail.sender()
                        .map(from -> new Senders.Sender(from.address(), from.name(), from.address(), null))
                        .orElse(null),
                mail.subject(),
                mail.text(),
                mail.forwarded(),
                mail.references(),
                mail.files(),
                mail.report());
    }
}
