package org.huifang.channel.intake;

import java.util.List;

/**
 * A message as read, whatever channel it came by.
 *
 * @param references ids of messages it answers, nearest first
 */
public record IncomingMessage(
        String senderAddress,
        String senderName,
        String subject,
        String text,
        List<String> references,
        List<Attachment> attachments) {

    /** A file that came along; the name is safe to show and to store, the type is what the sender claimed. */
    public record Attachment(String name, String mediaType, byte[] content) {}
}
