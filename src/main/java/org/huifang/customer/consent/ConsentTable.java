package org.huifang.customer.consent;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huifang.customer.Channel;
import org.huifang.customer.consent.ConsentEntry.State;
import org.huifang.vault.Blinded;
import org.huifang.vault.Blinded.Kind;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code consent}, which the database refuses to change. */
@Repository
class ConsentTable {

    private static final Place EVIDENCE = new Place("consent", "evidence");

    private record Row(
            ConsentPurpose purpose,
            State state,
            Instant at,
            Channel channel,
            String evidence,
            String textVersion,
            String recordedBy,
            Instant recordedAt) {

        ConsentEntry opened(Vault vault) {
            return new ConsentEntry(
                    purpose, state, at, channel, vault.open(evidence, EVIDENCE), textVersion, recordedBy, recordedAt);
        }
    }

    private final JdbcClient database;
    private final Vault vault;
    private final Blinded blinded;

    ConsentTable(JdbcClient database, Vault vault, Blinded blinded) {
        this.database = database;
        this.vault = vault;
        this.blinded = blinded;
    }

    /** False when the same evidence is known already. */
    boolean insert(long customerId, ConsentEntry entry) {
        return database.sql(
                                """
                insert into consent (customer_id, purpose, state, at, channel, evidence, evidence_blind, text_version,
                    recorded_by, recorded_at)
                values (:customer, :purpose, :state, :at, :channel, :evidence, :blind, :text, :by, :now)
                on conflict (customer_id, purpose, state, evidence_blind) do nothing""")
                        .param("customer", customerId)
                        .param("purpose", entry.purpose().name())
                        .param("state", entry.state().name())
                        .param("at", entry.at().atOffset(ZoneOffset.UTC))
                        .param("channel", entry.channel().name())
                        .param("evidence", vault.seal(entry.evidence(), EVIDENCE))
                        .param("blind", blinded.of(Kind.WORDS, entry.evidence()))
                        .param("text", entry.textVersion())
                        .param("by", entry.recordedBy())
                        .param("now", entry.recordedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What the customer said last; when both were said at one moment, that which was entered last. */
    Optional<State> latest(long customerId, ConsentPurpose purpose) {
        return database.sql("select state from consent where customer_id = :customer and purpose = :purpose"
                        + " order by at desc, id desc limit 1")
                .param("customer", customerId)
                .param("purpose", purpose.name())
                .query(State.class)
                .optional();
    }

    List<ConsentEntry> of(long customerId) {
        return database
                .sql("select purpose, state, at, channel, evidence, text_version, recorded_by, recorded_at"
                        + " from consent where customer_id = :customer order by at, id")
                .param("customer", customerId)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.opened(vault))
                .toList();
    }
}
