package org.huifang.quarter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.huifang.customer.Customer;
import org.huifang.customer.CustomerType;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;

/** Makes the customers: types, zones, channels, consents and hours of their own. */
final class VirtualTown {

    private static final List<String> ZONES = List.of(
            "Asia/Shanghai",
            "Asia/Shanghai",
            "Asia/Shanghai",
            "Asia/Shanghai",
            "Asia/Shanghai",
            "Asia/Shanghai",
            "Asia/Urumqi",
            "Europe/London",
            "America/New_York",
            "Australia/Lord_Howe");
    private static final List<String> REGIONS = List.of("华东", "华南", "华北");
    private static final List<LocalTime[]> WINDOWS =
            List.of(window(10, 12), window(18, 20), window(9, 21), window(14, 15));

    private final VirtualHouse house;
    private final Random random;
    private final LocalDate firstDay;
    private final int days;

    VirtualTown(VirtualHouse house, Random random, LocalDate firstDay, int days) {
        this.house = house;
        this.random = random;
        this.firstDay = firstDay;
        this.days = days;
    }

    private static LocalTime[] window(int from, int until) {
        return new LocalTime[] {LocalTime.of(from, 0), LocalTime.of(until, 0)};
    }

    void settle(int customers) {
        for (int n = 1; n <= customers; n++) {
            settle(n, n % 50 == 0 ? CustomerType.KEY_ACCOUNT : n % 7 == 0 ? CustomerType.SME : CustomerType.ORDINARY);
        }
    }

    private void settle(int n, CustomerType type) {
        var byMail = random.nextInt(10) < 7;
        long id = house.bean(Customers.class)
                .save(new Customer(
                        null,
                        type,
                        "客户",
                        byMail ? "v%d@customer.example".formatted(n) : null,
                        "139%08d".formatted(n),
                        null,
                        null,
                        n % 5 == 0 ? Language.EN : Language.ZH,
                        true,
                        REGIONS.get(random.nextInt(REGIONS.size())),
                        ZONES.get(random.nextInt(ZONES.size())),
                        false,
                        since()))
                .id();
        var window = random.nextInt(100) < 15 ? WINDOWS.get(random.nextInt(WINDOWS.size())) : null;
        house.database()
                .sql(
                        """
                insert into customer_file (customer_id, number, type_source, contact_from, contact_until, revenue_yuan, updated_at)
                values (:id, :number, 'ASSUMED', :from, :until, :revenue, :now)""")
                .param("id", id)
                .param("number", number(id))
                .param("from", window == null ? null : window[0])
                .param("until", window == null ? null : window[1])
                .param("revenue", random.nextInt(100_000))
                .param("now", utc(house.now()))
                .update();
        consent(id, "SURVEY", "WITHDRAWN", 5);
        consent(id, "MARKETING", "GIVEN", 20);
    }

    static String number(long id) {
        return "V%06d".formatted(id);
    }

    /** One in twenty joins during the quarter. */
    private Instant since() {
        var day = random.nextInt(20) == 0
                ? firstDay.plusDays(random.nextInt(days))
                : firstDay.minusDays(200 + random.nextInt(1000));
        return day.atTime(random.nextInt(24), random.nextInt(60)).toInstant(ZoneOffset.UTC);
    }

    private void consent(long id, String purpose, String state, int percent) {
        if (random.nextInt(100) < percent) {
            house.database()
                    .sql(
                            """
                    insert into consent (customer_id, purpose, state, at, channel, evidence, text_version, recorded_by, recorded_at)
                    values (:id, :purpose, :state, :at, 'API', 'virtual', 'v1', 'system', :at)""")
                    .param("id", id)
                    .param("purpose", purpose)
                    .param("state", state)
                    .param("at", utc(house.now()))
                    .update();
        }
    }

    /** Customers who are there by now. */
    List<Long> inhabitants() {
        return house.database()
                .sql("select id from customer where created_at <= :now and email is distinct from '' order by id")
                .param("now", utc(house.now()))
                .query(Long.class)
                .list();
    }

    static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
