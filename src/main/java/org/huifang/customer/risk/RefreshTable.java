package org.huifang.customer.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code at_risk_refresh}: how far the scoring of a day has come. */
@Repository
class RefreshTable {

    private final JdbcClient database;

    RefreshTable(JdbcClient database) {
        this.database = database;
    }

    void begin(LocalDate day) {
        database.sql("insert into at_risk_refresh (day) values (:day) on conflict (day) do nothing")
                .param("day", day)
                .update();
    }

    /** The last customer done; locked, so that two nodes take turns. Empty when the day is finished. */
    Optional<Long> lockPosition(LocalDate day) {
        return database.sql(
                        "select position from at_risk_refresh where day = :day and finished_at is null for no key update")
                .param("day", day)
                .query(Long.class)
                .optional();
    }

    List<Long> customersAfter(long position, int most) {
        return database.sql(
                        "select id from customer where id > :position and erased_at is null order by id limit :most")
                .param("position", position)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    void advance(LocalDate day, long position, int customers) {
        database.sql(
                        "update at_risk_refresh set position = :position, customers = customers + :customers where day = :day")
                .param("day", day)
                .param("position", position)
                .param("customers", customers)
                .update();
    }

    void finish(LocalDate day, Instant now) {
        database.sql("update at_risk_refresh set finished_at = :now where day = :day")
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
