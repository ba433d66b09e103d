package org.huifang.channel.mail.mime;

import java.util.List;
import java.util.Optional;
import org.huifang.channel.intake.IncomingMessage.Attachment;
import org.huifang.channel.intake.Nature;
import org.huifang.channel.intake.report.DeliveryReport;

/**
 * A mail, read.
 *
 * @param sealed whether its words are encrypted, so that none were found
 * @param forwarded whether it shows somebody else's mail
 * @param references Message-IDs it answers, nearest first; of a report also those it reports on
 * @param report what a bounce or receipt says, or null
 */
public record ParsedMail(
        Nature nature,
        Optional<Sender> sender,
        String subject,
        String text,
        boolean sealed,
        boolean forwarded,
        List<String> references,
        List<Attachment> files,
        DeliveryReport report) {}
