package org.huifang.followup.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.customer.Customer;
import org.huifang.customer.CustomerType;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;
import org.huifang.home.HomeTime;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes customers with a past and looks what was planned for them. */
@TestComponent
public class PlanningDriver {

    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 3);

    private final JdbcClient database;
    private final Customers customers;
    private final DueFollowUps followUps;
    private final TransactionTemplate transaction;

    PlanningDriver(JdbcClient database, Customers customers, DueFollowUps followUps, TransactionTemplate transaction) {
        this.database = database;
        this.customers = customers;
        this.followUps = followUps;
        this.transaction = transaction;
    }

    /** As the routine does every few seconds. */
    public void startDeliveries() {
        transaction.execute(status -> followUps.startDeliveries(10));
    }

    /** A customer for years, named by the courier's number. */
    public long customer(CustomerType type) {
        return customer(type, Instant.parse("2020-02-10T04:00:00Z"));
    }

    public long customer(CustomerType type, Instant since) {
        var id = customers
                .save(new Customer(
                        null,
                        type,
                        "王芳",
                        UUID.randomUUID() + "@customer.example",
                        null,
                        null,
                        null,
                        Language.ZH,
                        true,
                        "华东",
                        HomeTime.ZONE_ID,
                        false,
                        since))
                .id();
        database.sql("insert into customer_file (customer_id, number, type_source, updated_at)"
                        + " values (:id, :number, 'ASSUMED', :since)")
                .param("id", id)
                .param("number", number(id))
                .param("since", utc(since))
                .update();
        return id;
    }

    public String number(long id) {
        return "C-" + id;
    }

    public void earns(long id, long yuan) {
        database.sql("update customer_file set revenue_yuan = :yuan where customer_id = :id")
                .param("id", id)
                .param("yuan", yuan)
                .update();
    }

    /** The first day from this one on that begins a period of the customer. */
    public LocalDate dayOf(long id, int everyDays, LocalDate from) {
        return from.datesUntil(from.plusDays(everyDays))
                .filter(day -> (ChronoUnit.DAYS.between(DAY_ZERO, day) + id) % everyDays == 0)
                .findFirst()
                .orElseThrow();
    }

    /** Half past six in the morning of that day. */
    public Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(6, 30)).atZone(HomeTime.ZONE).toInstant();
    }

    public void itIs(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    public void itIsTheMorningOf(LocalDate day) {
        itIs(morning(day));
    }

    public void becomesAtRisk(long id, Instant at) {
        database.sql("update customer set at_risk = true where id = :id")
                .param("id", id)
                .update();
        database.sql("insert into customer_event (customer_id, at, actor, kind, data)"
                        + " values (:id, :at, 'system', 'AT_RISK_BEGAN', '{}')")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    public void refuses(long id, String purpose, Instant at) {
        database.sql(
                        """
                insert into consent (customer_id, purpose, state, at, channel, evidence, recorded_by, recorded_at)
                values (:id, :purpose, 'WITHDRAWN', :at, 'API', :evidence, 'system', :at)""")
                .param("id", id)
                .param("purpose", purpose)
                .param("at", utc(at))
                .param("evidence", UUID.randomUUID().toString())
                .update();
    }

    public void agrees(long id, String purpose, Instant at) {
        database.sql(
                        """
                insert into consent (customer_id, purpose, state, at, channel, evidence, text_version, recorded_by, recorded_at)
                values (:id, :purpose, 'GIVEN', :at, 'API', :evidence, 'v1', 'system', :at)""")
                .param("id", id)
                .param("purpose", purpose)
                .param("at", utc(at))
                .param("evidence", UUID.randomUUID().toString())
                .update();
    }

    /** @param closed or null while it is open */
    public void complained(long id, Instant at, Instant closed) {
        database.sql(
                        """
                insert into complaint (number, version, customer_id, channel, external_id, fingerprint, subject, description,
                    level, status, reopen_count, received_at, closed_at)
                values (:number, 0, :id, 'API', :number, '', '', '', 1, :status, 0, :at, :closed)""")
                .param("number", "T-" + UUID.randomUUID())
                .param("id", id)
                .param("status", closed == null ? "NEW" : "CLOSED")
                .param("at", utc(at))
                .param("closed", closed == null ? null : utc(closed))
                .update();
    }

    public void wasContacted(long id, Instant at) {
        database.sql("insert into contact (id, customer_id, at, channel, purpose, reference)"
                        + " values (:name, :id, :at, 'SMS', 'SURVEY', :name)")
                .param("name", UUID.randomUUID().toString())
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    public record Planned(String number, String occasion, String occasionKey, String way, String state, String rule) {}

    public List<Planned> followUps(long id) {
        return database.sql("select number, occasion, occasion_key, way, state, rule from follow_up"
                        + " where customer_id = :id order by number")
                .param("id", id)
                .query(Planned.class)
                .list();
    }

    /** As if it had been made. */
    public void end(String followUp) {
        database.sql("update follow_up set state = 'ENDED' where number = :number")
                .param("number", followUp)
                .update();
    }

    /** Leaves out the numbers of customers before one that suits; when customers of a kind are due depends on their numbers. */
    public void skipNumbersUntil(LongPredicate suits) {
        var next = 1 + value("select nextval(pg_get_serial_sequence('customer', 'id'))");
        while (!suits.test(next)) {
            next++;
        }
        value("select setval(pg_get_serial_sequence('customer', 'id'), %d, false)".formatted(next));
    }

    private long value(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    public int allFollowUps() {
        return database.sql("select count(*) from follow_up")
                .query(Integer.class)
                .single();
    }

    /** What was counted for a day, such as ORDINARY MONTHLY SUPPRESSED contact-cap. */
    public Map<String, Object> counts(LocalDate day) {
        var counts = new TreeMap<String, Object>();
        database.sql("select customer_type, occasion, outcome, reason, customers from planning_count where day = :day")
                .param("day", day)
                .query((row, n) -> counts.put(
                        "%s %s %s %s"
                                .formatted(row.getString(1), row.getString(2), row.getString(3), row.getString(4))
                                .strip(),
                        row.getInt(5)))
                .list();
        return counts;
    }

    /** No later test is to plan for the customers of an earlier one, nor to find their day planned. */
    public void clear() {
        ClockUtil.reset();
        database.sql("update customer set created_at = '2100-01-01', at_risk = false")
                .update();
        database.sql("update follow_up set state = 'ENDED' where state in ('PLANNED', 'CARRIED_OVER', 'RUNNING')")
                .update();
        database.sql("delete from care_occasion").update();
        database.sql("delete from caller_capacity").update();
        database.sql("delete from planning_count").update();
        database.sql("delete from planning_run").update();
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
