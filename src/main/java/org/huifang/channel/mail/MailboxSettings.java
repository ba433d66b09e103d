package org.huifang.channel.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox customers write to and are written from.
 *
 * @param address From of what we send; mail from this address is never taken in
 * @param url IMAP or IMAPS folder without credentials, such as imaps://mail.example.org:993/INBOX
 * @param pollEvery pause between two looks into the mailbox
 * @param batch most messages taken in at one look
 * @param largest larger messages are quarantined by size, in bytes
 * @param giveUpAfter an e-mail that still fails after this long is undeliverable by e-mail; shorter than the sum of
 *     the retries in {@code deliver-message.bpmn}, so that the last retry goes on to the next channel
 * @param staffAddress where a member or group of staff reads, with {@code {id}} for their id
 * @param timeout for connecting, reading and writing; well below the five minutes after which another node takes the job
 */
@ConfigurationProperties("huifang.mailbox")
public record MailboxSettings(
        String address,
        String url,
        String user,
        String password,
        @DefaultValue("2s") Duration pollEvery,
        @DefaultValue("50") int batch,
        @DefaultValue("26214400") int largest,
        @DefaultValue("5h") Duration giveUpAfter,
        String staffAddress,
        @DefaultValue("10s") Duration timeout) {

    /** Stands for the user or group in {@link #staffAddress}. */
    static final String STAFF_ID = "{id}";
}
