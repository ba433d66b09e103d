package org.huifang.channel.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.customer.Channel;
import org.huifang.vault.Blinded;
import org.huifang.vault.Blinded.Kind;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code inbound_message} that a person has to look at. */
@Repository
class QuarantineTable {

    /** @param reason why it lies here; what became of it once settled */
    record Row(
            long id,
            Channel channel,
            String provider,
            String externalId,
            Instant receivedAt,
            byte[] raw,
            String state,
            String reason) {

        Row withRaw(byte[] opened) {
            return new Row(id, channel, provider, externalId, receivedAt, opened, state, reason);
        }
    }

    private static final String SELECT =
            "select id, channel, provider, external_id, received_at, raw, state, reason from inbound_message where ";

    private final JdbcClient database;
    private final Vault vault;
    private final Blinded blinded;

    QuarantineTable(JdbcClient database, Vault vault, Blinded blinded) {
        this.database = database;
        this.vault = vault;
        this.blinded = blinded;
    }

    /** @param joined the message that stands for this one in its task, or null */
    void put(long id, Reason reason, String sender, Long joined) {
        database.sql(
                        """
                update inbound_message set state = 'QUARANTINED', reason = :reason, sender = :sender, sender_blind = :blind,
                    joined_id = :joined
                where id = :id""")
                .param("reason", reason.name())
                .param("sender", vault.seal(sender, InboundMessages.SENDER))
                .param("blind", blinded.of(Kind.ADDRESS, sender))
                .param("joined", joined)
                .param("id", id)
                .update();
    }

    /** The one of this sender that has a task. Locked, so that nobody settles it before another has joined. */
    Optional<Long> openOf(String sender, Reason reason) {
        return database.sql(
                        """
                select id from inbound_message
                where sender_blind = :blind and reason = :reason and state = 'QUARANTINED' and joined_id is null
                order by id limit 1 for update""")
                .param("blind", blinded.of(Kind.ADDRESS, sender))
                .param("reason", reason.name())
                .query(Long.class)
                .optional();
    }

    Optional<Row> find(long id) {
        return database.sql(SELECT + "id = :id")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(row -> row.withRaw(vault.open(row.raw(), InboundMessages.RAW)));
    }

    /** Locks it until it is settled; empty when it is not in quarantine any more. */
    Optional<Row> lock(long id) {
        return database.sql(SELECT + "id = :id and state = 'QUARANTINED' for update")
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(row -> row.withRaw(vault.open(row.raw(), InboundMessages.RAW)));
    }

    List<Long> joinedTo(long id) {
        return database.sql(
                        "select id from inbound_message where joined_id = :id and state = 'QUARANTINED' order by id")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    /** With those that joined it. */
    void discard(long id, String why) {
        database.sql(
                        """
                update inbound_message set state = 'DISCARDED', reason = reason || ':' || :why
                where (id = :id or joined_id = :id) and state = 'QUARANTINED'""")
                .param("why", why)
                .param("id", id)
                .update();
    }

    /** With those that joined it. */
    void takeInAgain(long id, Instant at) {
        database.sql(
                        """
                update inbound_message
                set state = 'RECEIVED', reason = null, attempts = 0, next_attempt_at = :at, joined_id = null
                where (id = :id or joined_id = :id) and state = 'QUARANTINED'""")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void settled(long id, String by, Instant at) {
        database.sql("update inbound_message set settled_by = :by, settled_at = :at where id = :id or joined_id = :id")
                .param("id", id)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
