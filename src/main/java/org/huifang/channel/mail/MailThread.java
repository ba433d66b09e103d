package org.huifang.channel.mail;

import java.util.List;
import java.util.UUID;
import org.huifang.customer.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mails belong together: ours carry their message's id, theirs are kept with the case. */
@Component
class MailThread {

    private final JdbcClient database;
    private final String domain;

    MailThread(JdbcClient database, MailboxSettings settings) {
        this.database = database;
        this.domain = settings.address().substring(settings.address().indexOf('@') + 1);
    }

    String messageId(UUID message) {
        return "<%s@%s>".formatted(message, domain);
    }

    /** Message-IDs of the mails of a case by its own customer, oldest first. */
    List<String> of(String caseNumber) {
        return database.sql(
                        """
                select regexp_replace(m.external_id, '#[0-9a-f]{64}$', '') from inbound_message m
                join complaint c on c.number = m.complaint_number and c.customer_id = m.customer_id
                where m.complaint_number = :number and m.channel = :channel and m.external_id like '<%' order by m.id""")
                .param("number", caseNumber)
                .param("channel", Channel.EMAIL.name())
                .query(String.class)
                .list();
    }
}
