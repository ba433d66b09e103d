package org.huifang.complaint.remedy;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.huifang.home.HomeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was paid or promised before: on a waybill, to a customer, by a member of staff, by the house. Cancelled is not paid. */
@Repository
public class EarlierPayments {

    /** Domain: more than two payments to one person in 90 days go up one level. */
    private static final Duration LATELY = Duration.ofDays(90);

    /** Months of budgets begin at midnight here. */
    private final JdbcClient database;

    private final Clock clock;

    EarlierPayments(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Cents paid or to be paid on the waybill; 0 when there is none. */
    long onWaybill(String waybill) {
        return database.sql(
                        """
                select coalesce(sum(amount_cents), 0) from remedy_payout
                where waybill = :waybill and state <> 'CANCELLED'""")
                .param("waybill", waybill)
                .query(Long.class)
                .single();
    }

    int vouchersLately(long customerId) {
        return countLately(customerId, " and remedy = 'VOUCHER'");
    }

    public int toCustomerLately(long customerId) {
        return countLately(customerId, "");
    }

    private int countLately(long customerId, String kind) {
        return database.sql("select count(*) from remedy_payout where customer_id = :customer and amount_cents > 0"
                        + " and state <> 'CANCELLED' and created_at > :since" + kind)
                .param("customer", customerId)
                .param("since", clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Cents this person has signed for this month and nobody has taken back. */
    public long signedThisMonth(String userId) {
        return database.sql(
                        """
                select coalesce(sum(amount_cents), 0) from remedy_decision
                where authorised_by = :user and authorised_at >= :month and amount_cents > 0
                  and state in ('AUTHORISED', 'OFFERED', 'ACCEPTED', 'CARRIED_OUT')""")
                .param("user", userId)
                .param("month", month())
                .query(Long.class)
                .single();
    }

    /** Cents the house has paid or agreed to pay this month. */
    public long ofTheHouseThisMonth() {
        return database.sql(
                        """
                select coalesce(sum(amount_cents), 0) from remedy_payout
                where created_at >= :month and amount_cents > 0 and state <> 'CANCELLED'""")
                .param("month", month())
                .query(Long.class)
                .single();
    }

    private OffsetDateTime month() {
        return clock.instant()
                .atZone(HomeTime.ZONE)
                .with(TemporalAdjusters.firstDayOfMonth())
                .toLocalDate()
                .atStartOfDay(HomeTime.ZONE)
                .toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
    }
}
