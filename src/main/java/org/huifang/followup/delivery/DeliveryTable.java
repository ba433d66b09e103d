package org.huifang.followup.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.huifang.followup.planning.CadenceRow;
import org.huifang.followup.planning.ContactFactsSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code delivery}, {@code care_occasion} and {@code delivery_count}, a batch in a statement. */
@Repository
class DeliveryTable {

    /** A delivery that was not known before. */
    record Stored(String waybill, Long customerId) {}

    /** In the order of the waybills, so that two batches with the same ones wait for each other instead of locking up. */
    private static final String STORE =
            """
            with said as (
                select distinct on (waybill) * from json_to_recordset(:parcels::json) as p (waybill text, customer_number text,
                    delivered_at timestamptz, first_shipment boolean, bulk_order text) order by waybill
            ), stored as (
                insert into delivery (waybill, customer_id, delivered_at, received_at)
                select s.waybill, f.customer_id, s.delivered_at, :now
                from said s left join customer_file f on f.number = s.customer_number order by s.waybill
                on conflict (waybill) do nothing
                returning waybill, customer_id, delivered_at
            ), happened as (
                insert into care_occasion (customer_id, occasion, occasion_key, at)
                select t.customer_id, o.occasion, o.key, t.delivered_at
                from stored t join said s on s.waybill = t.waybill cross join lateral (values
                    ('FIRST_SHIPMENT', 'once', s.first_shipment), ('BULK_ORDER', s.bulk_order, s.bulk_order is not null)
                ) o (occasion, key, true_of_it)
                where t.customer_id is not null and o.true_of_it order by 1, 2, 3
                on conflict (customer_id, occasion, occasion_key) do nothing
            )
            select waybill, customer_id from stored""";

    private static final String CANDIDATES =
            """
            with rule as (select * from json_to_recordset(:rules::json) as r (type text, at_risk boolean, purpose text))
            select d.waybill, d.customer_id, d.delivered_at, c.type, c.at_risk, c.region, %s as consent,
                %s as open_complaint, %s as open_invitation, %s as contacts, %s as days_since_nps
            from delivery d join customer c on c.id = d.customer_id
                join rule r on r.type = c.type and r.at_risk = c.at_risk
            where d.waybill = any (:waybills) order by d.delivered_at desc, d.waybill"""
                    .formatted(
                            ContactFactsSql.consent("c.id", "r.purpose"),
                            ContactFactsSql.openComplaint("c.id"),
                            ContactFactsSql.openInvitation("c.id"),
                            ContactFactsSql.contacts("c.id"),
                            ContactFactsSql.daysSinceNps("c.id", "r.purpose"));

    private final JdbcClient database;
    private final ObjectMapper json;

    DeliveryTable(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /** Stores those that are new, with the occasions they bring. */
    List<Stored> store(List<DeliveredParcel> parcels, Instant now) {
        return database.sql(STORE)
                .param("parcels", text(parcels))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Stored.class)
                .list();
    }

    /** @param lately contacts from then on count */
    List<DeliveryCandidate> candidates(
            Collection<String> waybills, List<CadenceRow> rules, Instant now, Instant lately) {
        return database.sql(CANDIDATES)
                .param("rules", text(rules))
                .param("waybills", waybills.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lately", lately.atOffset(ZoneOffset.UTC))
                .query(DeliveryCandidate.class)
                .list();
    }

    /** Until the commit nobody else invites them. */
    void lockCustomers(Collection<Long> ids) {
        database.sql("select count(*) from (select id from customer where id = any (:ids) order by id"
                        + " for no key update) locked")
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /** A follow-up that is to be started. */
    record Wanted(
            long customerId,
            String waybill,
            String way,
            String questionnaire,
            String skill,
            String region,
            int valueRank,
            String rule,
            Instant dueAt) {}

    void insertFollowUps(List<Wanted> wanted, Instant now) {
        database.sql(
                        """
                insert into follow_up (customer_id, occasion, occasion_key, way, questionnaire, skill, region, value_rank, rule,
                    planned_at, due_at, state)
                select w.customer_id, 'DELIVERY', w.waybill, w.way, w.questionnaire, w.skill, w.region, w.value_rank, w.rule,
                    :now, w.due_at, 'PLANNED'
                from json_to_recordset(:wanted::json) as w (customer_id bigint, waybill text, way text, questionnaire text,
                    skill text, region text, value_rank integer, rule text, due_at timestamptz)
                on conflict (customer_id, occasion, occasion_key) do nothing""")
                .param("wanted", text(wanted))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What came of deliveries. */
    record Outcome(String outcome, String reason) {}

    /** In a fixed order, so that two batches do not lock up; last in the transaction, so that they hardly wait. */
    void count(LocalDate day, Map<Outcome, Integer> outcomes) {
        var rows = outcomes.entrySet().stream()
                .map(entry -> Map.of(
                        "outcome",
                        entry.getKey().outcome(),
                        "reason",
                        entry.getKey().reason(),
                        "n",
                        entry.getValue()))
                .toList();
        database.sql(
                        """
                insert into delivery_count as known (day, outcome, reason, deliveries)
                select :day, o.outcome, o.reason, o.n
                from json_to_recordset(:rows::json) as o (outcome text, reason text, n bigint) order by o.outcome, o.reason
                on conflict (day, outcome, reason) do update set deliveries = known.deliveries + excluded.deliveries""")
                .param("day", day)
                .param("rows", text(rows))
                .update();
    }

    /** Returns how many were forgotten. */
    int forget(Instant receivedBefore, int most) {
        return database.sql("delete from delivery where waybill in (select waybill from delivery"
                        + " where received_at < :before limit :most for update skip locked)")
                .param("before", receivedBefore.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Deliveries cannot be written.", impossible);
        }
    }
}
