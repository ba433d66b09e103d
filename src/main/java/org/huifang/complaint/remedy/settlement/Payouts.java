package org.huifang.complaint.remedy.settlement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.huifang.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code remedy_payout}. */
@Repository
public class Payouts {

    private static final String SELECT =
            """
            select id, idempotency_key, complaint_number, customer_id, waybill, remedy, amount_cents, state, reference
            from remedy_payout where\s""";

    private final JdbcClient database;
    private final Clock clock;

    Payouts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(Payout payout) {
        database.sql(
                        """
                insert into remedy_payout (id, idempotency_key, complaint_number, customer_id, waybill, remedy, amount_cents,
                    state, created_at)
                values (:id, :key, :number, :customer, :waybill, :remedy, :cents, :state, :at)""")
                .param("id", payout.id())
                .param("key", payout.idempotencyKey())
                .param("number", payout.complaintNumber())
                .param("customer", payout.customerId())
                .param("waybill", payout.waybill())
                .param("remedy", payout.remedy().name())
                .param("cents", payout.amountCents())
                .param("state", payout.state().name())
                .param("at", now())
                .update();
    }

    /** @throws UnknownPayout when there is none */
    Payout withId(UUID id) {
        return database.sql(SELECT + "id = :id")
                .param("id", id)
                .query(Payout.class)
                .optional()
                .orElseThrow(() -> new UnknownPayout(id));
    }

    public List<Payout> of(ComplaintNumber number) {
        return database.sql(SELECT + "complaint_number = :number order by created_at")
                .param("number", number.value())
                .query(Payout.class)
                .list();
    }

    void order(UUID id) {
        database.sql("update remedy_payout set state = 'ORDERED', ordered_at = :at where id = :id")
                .param("at", now())
                .param("id", id)
                .update();
    }

    void settle(UUID id, Payout.State state, String reference) {
        database.sql("update remedy_payout set state = :state, reference = :reference, settled_at = :at where id = :id")
                .param("state", state.name())
                .param("reference", reference)
                .param("at", now())
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
