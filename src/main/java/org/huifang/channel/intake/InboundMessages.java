package org.huifang.channel.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huifang.channel.intake.Inbox.Arrived;
import org.huifang.customer.Channel;
import org.huifang.vault.Blinded;
import org.huifang.vault.Blinded.Kind;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code inbound_message}. */
@Repository
class InboundMessages {

    /** A stored message that still has to be taken in. */
    record Waiting(long id, Channel channel, String provider, String externalId, byte[] raw, int attempts) {

        Waiting withRaw(byte[] opened) {
            return new Waiting(id, channel, provider, externalId, opened, attempts);
        }
    }

    static final Place RAW = new Place("inbound_message", "raw");
    static final Place BODY = new Place("inbound_message", "body");
    static final Place SENDER = new Place("inbound_message", "sender");

    private final JdbcClient database;
    private final Vault vault;
    private final Blinded blinded;

    InboundMessages(JdbcClient database, Vault vault, Blinded blinded) {
        this.database = database;
        this.vault = vault;
        this.blinded = blinded;
    }

    /** The new row's id, or empty when this message is already here. */
    Optional<Long> insert(Arrived arrived, String externalId, Instant at) {
        return database.sql(
                        """
                insert into inbound_message
                    (channel, provider, external_id, received_at, raw, content_sha256, state, next_attempt_at)
                values (:channel, :provider, :externalId, :at, :raw, :content, 'RECEIVED', :at)
                on conflict (channel, external_id) do nothing returning id""")
                .param("channel", arrived.channel().name())
                .param("provider", arrived.provider())
                .param("externalId", externalId)
                .param("at", utc(at))
                .param("raw", vault.seal(arrived.raw(), RAW))
                .param("content", arrived.content())
                .query(Long.class)
                .optional();
    }

    /** Whether the message that is here under this id says something else. */
    boolean saysOther(Arrived arrived) {
        return database.sql(
                                """
                select count(*) from inbound_message
                where channel = :channel and external_id = :externalId and content_sha256 <> :content""")
                        .param("channel", arrived.channel().name())
                        .param("externalId", arrived.externalId())
                        .param("content", arrived.content())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Locks the row; empty when another node holds it or has taken it in. */
    Optional<Waiting> lock(long id) {
        return database.sql(
                        """
                select id, channel, provider, external_id, raw, attempts from inbound_message
                where id = :id and state = 'RECEIVED' for update skip locked""")
                .param("id", id)
                .query(Waiting.class)
                .optional()
                .map(row -> row.withRaw(vault.open(row.raw(), RAW)));
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

    void sentBy(long id, String sender) {
        database.sql("update inbound_message set sender = :sender, sender_blind = :blind where id = :id")
                .param("sender", vault.seal(sender, SENDER))
                .param("blind", blinded.of(Kind.ADDRESS, sender))
                .param("id", id)
                .update();
    }

    /** Those that were made something of. */
    int countTakenIn(String sender, Instant since) {
        return database.sql(
                        """
                select count(*) from inbound_message
                where sender_blind = :blind and received_at > :since and state in ('REGISTERED', 'ATTACHED')""")
                .param("blind", blinded.of(Kind.ADDRESS, sender))
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    /** @param customer who wrote it; null when that is not known */
    void takenIn(long id, String state, String caseNumber, Long customer, String text) {
        database.sql(
                        """
                update inbound_message set state = :state, complaint_number = :number, customer_id = :customer, body = :body
                where id = :id""")
                .param("state", state)
                .param("number", caseNumber)
                .param("customer", customer)
                .param("body", vault.seal(text, BODY))
                .param("id", id)
                .update();
    }

    /** Kept, and nothing made of it. */
    void ignore(long id, Nature nature, UUID about) {
        database.sql(
                        """
                update inbound_message set state = 'IGNORED', reason = :reason, outbound_message_id = :about
                where id = :id""")
                .param("reason", nature.name())
                .param("about", about)
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
