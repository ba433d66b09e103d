package org.huifang.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the standalone role keeps its data and which ports it opens.
 *
 * @param dataDir folder of the database, the mail and the lock; one Huifang at a time
 * @param databasePort port of the embedded PostgreSQL on this machine
 * @param smtpPort port on which the built-in mail server takes mail, on 127.0.0.1 only
 * @param imapPort port on which the built-in mail server hands mail out, on 127.0.0.1 only
 * @param mailboxes mailboxes that exist from the start
 * @param newMailboxPassword password of every mailbox that comes into being because mail was sent to it
 */
@ConfigurationProperties(StandaloneSettings.PREFIX)
record StandaloneSettings(
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("25432") int databasePort,
        @DefaultValue("2525") int smtpPort,
        @DefaultValue("2143") int imapPort,
        @DefaultValue List<Mailbox> mailboxes,
        @DefaultValue("demo") String newMailboxPassword) {

    static final String PREFIX = "huifang.standalone";

    Map<String, String> passwordsByAddress() {
        return mailboxes.stream().collect(Collectors.toMap(Mailbox::address, Mailbox::password));
    }

    record Mailbox(String address, String password) {}
}
