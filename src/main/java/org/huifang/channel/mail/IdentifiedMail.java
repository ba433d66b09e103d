package org.huifang.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** Keeps the Message-ID it was given, where the library would make up another at sending. */
final class IdentifiedMail extends MimeMessage {

    private final String messageId;

    IdentifiedMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
