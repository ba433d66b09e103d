package org.huifang.customer.file;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From which revenue on a customer is among the most valuable. */
@Repository
class ValueMark {

    /** Those above belong to the top five per cent (own, with S0-29). */
    private static final double SHARE = 0.95;

    /** Of fewer customers nothing is said: five per cent of them is nobody (own). */
    private static final int FEWEST = 100;

    private final JdbcClient database;
    private final Clock clock;

    ValueMark(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whole yuan that the top exceed; empty while too few customers are known. */
    OptionalLong revenueYuan() {
        return database.sql("select revenue_yuan from customer_value_mark where revenue_yuan is not null")
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** @param revenueYuan null while too few customers are known */
    record Reckoning(Long revenueYuan, long customers) {

        OptionalLong mark() {
            return revenueYuan == null ? OptionalLong.empty() : OptionalLong.of(revenueYuan);
        }
    }

    /** What it should be by all files as they are now. */
    Reckoning reckon() {
        return database.sql(
                        """
                select case when count(*) >= :fewest
                        then percentile_disc(:share) within group (order by revenue_yuan) end as revenue_yuan,
                    count(*) as customers
                from customer_file where revenue_yuan is not null""")
                .param("fewest", FEWEST)
                .param("share", SHARE)
                .query(Reckoning.class)
                .single();
    }

    void store(Reckoning reckoning) {
        database.sql(
                        """
                insert into customer_value_mark (revenue_yuan, customers, reckoned_at) values (:revenue, :customers, :at)
                on conflict (single) do update set revenue_yuan = excluded.revenue_yuan,
                    customers = excluded.customers, reckoned_at = excluded.reckoned_at""")
                .param("revenue", reckoning.revenueYuan())
                .param("customers", reckoning.customers())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
