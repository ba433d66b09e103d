package org.huifang.customer.consent;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huifang.customer.consent.ConsentEntry.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code consent}, which the database refuses to change. */
@Repository
class ConsentTable {

    private final JdbcClient database;

    ConsentTable(JdbcClient database) {
        this.database = database;
    }

    /** False when the same evidence is known already. */
    boolean insert(long customerId, ConsentEntry entry) {
        return database.sql(
                                """
                insert into consent (customer_id, purpose, state, at, channel, evidence, text_version, recorded_by, recorded_at)
                values (:customer, :purpose, :state, :at, :channel, :evidence, :text, :by, :now)
                on conflict (customer_id, purpose, state, evidence) do nothing""")
                        .param("customer", customerId)
                        .param("purpose", entry.purpose().name())
                        .param("state", entry.state().name())
                        .param("at", entry.at().atOffset(ZoneOffset.UTC))
                        .param("channel", entry.channel().name())
                        .param("evidence", entry.evidence())
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
        return database.sql("select purpose, state, at, channel, evidence, text_version, recorded_by, recorded_at"
                        + " from consent where customer_id = :customer order by at, id")
                .param("customer", customerId)
                .query(ConsentEntry.class)
                .list();
    }
}
