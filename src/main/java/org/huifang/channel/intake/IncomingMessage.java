package org.huifang.channel.intake;

import java.util.List;
import org.huifang.channel.intake.matching.Senders.Sender;
import org.huifang.channel.intake.report.DeliveryReport;

/**
 * A message as read, whatever channel it came by.
 *
 * @param sender null when there is none, which only messages of machines may lack
 * @param text all of it, quoted history included
 * @param forwarded whether what looks quoted is what the sender wants to show
 * @param references ids of messages it answers or reports on, nearest first
 * @param report what it reports about a message of ours, or null
 */
public record IncomingMessage(
        Nature nature,
        Sender sender,
        String subject,
        String text,
        boolean forwarded,
        List<String> references,
        List<Attachment> attachments,
        DeliveryReport report) {

    /** Where it is from; null when nobody is named. */
    String senderAddress() {
        return sender == null ? null : sender.address();
    }

    /** A file that came along; the name is safe to show and to store, the type is what the sender claimed. */
    public record Attachment(String name, String claimedType, byte[] content) {}
}
