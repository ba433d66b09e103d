package org.huifang.channel.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huifang.customer.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mails belong together: ours carry their message's id, theirs are kept with the case. */
@Component
class MailThread {

    private static final Pattern OURS =
            Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>]+>", Pattern.CASE_INSENSITIVE);

    private final JdbcClient database;
    private final String domain;

    MailThread(JdbcClient database, MailboxSettings settings) {
        this.database = database;
        this.domain = settings.address().substring(settings.address().indexOf('@') + 1);
    }

    String messageId(UUID message) {
        return "<%s@%s>".formatted(message, domain);
    }

    /** Message-IDs of the customer's mails of a case, oldest first. */
    List<String> of(String caseNumber) {
        return database.sql(
                        """
                select regexp_replace(external_id, '#[0-9a-f]{64}$', '') from inbound_message
                where complaint_number = :number and channel = :channel and external_id like '<%' order by id""")
                .param("number", caseNumber)
                .param("channel", Channel.EMAIL.name())
                .query(String.class)
                .list();
    }

    /** The first of the referenced mails that is ours. */
    Optional<UUID> messageOf(List<String> references) {
        var ours = ours(references);
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        return database
                .sql("select id from outbound_message where id in (:ids)")
                .param("ids", ours)
                .query(UUID.class)
                .list()
                .stream()
                .min(Comparator.comparing(ours::indexOf));
    }

    /** The complaint that any of the referenced mails of ours is about; an answer to a follow-up's mail belongs to none yet. */
    Optional<String> caseOf(List<String> references) {
        var ours = ours(references);
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        return database.sql(
                        """
                select c.number from outbound_message m join complaint c on c.number = m.complaint_number
                where m.id in (:ids) limit 1""")
                .param("ids", ours)
                .query(String.class)
                .optional();
    }

    private static List<UUID> ours(List<String> references) {
        return references.stream()
                .map(OURS::matcher)
                .filter(reference -> reference.matches())
                .map(reference -> UUID.fromString(reference.group(1)))
                .toList();
    }
}
