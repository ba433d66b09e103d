package org.huifang.channel.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huifang.channel.intake.IncomingMessage.Attachment;
import org.huifang.customer.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code inbound_message} and {@code attachment}. */
@Repository
class InboundMessages {

    /** A stored message that still has to be taken in. */
    record Waiting(long id, Channel channel, String externalId, byte[] raw, int attempts) {}

    private final JdbcClient database;

    InboundMessages(JdbcClient database) {
        this.database = database;
    }

    /** The new row's id, or empty when this message is already here. */
    Optional<Long> insert(Channel channel, String externalId, byte[] raw, Instant at) {
        return database.sql(
                        """
                insert into inbound_message (channel, external_id, received_at, raw, state, next_attempt_at)
                values (:channel, :externalId, :at, :raw, 'RECEIVED', :at)
                on conflict (channel, external_id) do nothing returning id""")
                .param("channel", channel.name())
                .param("externalId", externalId)
                .param("at", utc(at))
                .param("raw", raw)
                .query(Long.class)
                .optional();
    }

    /** Locks the row; empty when another node holds it or has taken it in. */
    Optional<Waiting> lock(long id) {
        return database.sql(
                        """
                select id, channel, external_id, raw, attempts from inbound_message
                where id = :id and state = 'RECEIVED' for update skip locked""")
                .param("id", id)
                .query(Waiting.class)
                .optional();
    }

    List<Long> due(Instant now, int most) {
        return database.sql(
                        """
                select id from inbound_message where state = 'RECEIVED' and next_attempt_at <= :now
                order by next_attempt_at, id limit :most""")
                .param("now", utc(now))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    void takenIn(long id, String state, String caseNumber, String text) {
        database.sql(
                        """
                update inbound_message set state = :state, complaint_number = :number, body = :body
                where id = :id""")
                .param("state", state)
                .param("number", caseNumber)
                .param("body", text)
                .param("id", id)
                .update();
    }

    void attach(long id, int position, Attachment file, String sha256) {
        database.sql(
                        """
                insert into attachment (inbound_message_id, position, name, media_type, sha256, content)
                values (:id, :position, :name, :type, :sha256, :content)""")
                .param("id", id)
                .param("position", position)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("sha256", sha256)
                .param("content", file.content())
                .update();
    }

    void quarantine(long id, String reason) {
        database.sql("update inbound_message set state = 'QUARANTINED', reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void retryAt(long id, Instant at) {
        database.sql("update inbound_message set attempts = attempts + 1, next_attempt_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
