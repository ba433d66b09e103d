package org.huifang.channel.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.huifang.channel.intake.IncomingMessage;
import org.huifang.channel.intake.MessageReader;
import org.huifang.channel.intake.Nature;
import org.huifang.channel.intake.UnreadableMessage;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.channel.mail.mime.MailParser;
import org.huifang.channel.mail.mime.ParsedMail;
import org.huifang.channel.mail.mime.Sender;
import org.springframework.stereotype.Component;

/** Which mails are taken in by themselves, and which a person has to look at first. */
@Component
class MailReader implements MessageReader {

    private final MailThread threads;
    private final String ours;

    MailReader(MailThread threads, MailboxSettings settings) {
        this.threads = threads;
        this.ours = settings.address().toLowerCase(Locale.ROOT);
    }

    @Override
    public IncomingMessage read(byte[] raw) {
        var mail = MailParser.parse(raw, ours);
        return switch (mail.nature()) {
            case WORDS -> {
                requireWords(mail);
                yield message(mail, Nature.WORDS);
            }
            case MACHINE -> {
                if (threads.messageOf(mail.references()).isEmpty()) {
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
    public IncomingMessage look(byte[] raw) {
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
                mail.sender().map(Sender::address).orElse(null),
                mail.sender().map(Sender::name).orElse(null),
                mail.subject(),
                mail.text(),
                mail.forwarded(),
                mail.references(),
                mail.files(),
                mail.report());
    }

    @Override
    public Optional<UUID> messageReferredTo(IncomingMessage message) {
        return threads.messageOf(message.references());
    }

    @Override
    public String caseReferredTo(IncomingMessage message) {
        return threads.caseOf(message.references()).orElse(null);
    }
}
