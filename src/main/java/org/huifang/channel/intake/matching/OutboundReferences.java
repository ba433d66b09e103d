package org.huifang.channel.intake.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huifang.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what we wrote ourselves by what a message refers to: {@code <id of our message@anywhere>}. */
@Component
public class OutboundReferences {

    private static final Pattern OURS =
            Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>]+>", Pattern.CASE_INSENSITIVE);

    private final JdbcClient database;

    OutboundReferences(JdbcClient database) {
        this.database = database;
    }

    /** How a reference to a message of ours is written where the channel has no form of its own. */
    public static String to(UUID message) {
        return "<%s@huifang>".formatted(message);
    }

    /** The first of the referenced messages that is ours. */
    public Optional<UUID> messageOf(List<String> references) {
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

    /**
     * The complaint that any of the referenced messages is about; an answer to a follow-up's message belongs to none yet, and none
     * of somebody who was erased takes words any more.
     */
    public Optional<ComplaintNumber> caseOf(List<String> references) {
        var ours = ours(references);
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        return database.sql(
                        """
                select c.number from outbound_message m join complaint c on c.number = m.complaint_number
                join customer k on k.id = c.customer_id
                where m.id in (:ids) and k.erased_at is null limit 1""")
                .param("ids", ours)
                .query(String.class)
                .optional()
                .map(ComplaintNumber::new);
    }

    private static List<UUID> ours(List<String> references) {
        return references.stream()
                .map(OURS::matcher)
                .filter(reference -> reference.matches())
                .map(reference -> UUID.fromString(reference.group(1)))
                .toList();
    }
}
