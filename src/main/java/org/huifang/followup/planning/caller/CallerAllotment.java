package org.huifang.followup.planning.caller;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Shares out the day of the callers of each region and skill among those who are to be called or visited. */
@Repository
public class CallerAllotment {

    public static final String NO_CAPACITY = "NO_CAPACITY";

    /** What was carried over comes first, then the most at risk and most valuable, then what is late first. */
    private static final String ALLOT =
            """
            with waiting as (
                select f.number, f.occasion, c.type, row_number() over (partition by f.region, f.skill
                        order by (f.state = 'CARRIED_OVER') desc, f.value_rank desc, f.due_at, f.number) as place,
                    coalesce(k.per_day, :perDay) as room
                from follow_up f join customer c on c.id = f.customer_id
                    left join caller_capacity k on k.region = coalesce(f.region, :nowhere) and k.skill = coalesce(f.skill, :nowhere)
                where f.way in ('CALL', 'VISIT') and f.state in ('PLANNED', 'CARRIED_OVER')
            ), settled as (
                update follow_up f set state = case when w.place <= w.room then 'PLANNED' else 'CARRIED_OVER' end,
                    reason = case when w.place <= w.room then null else :reason end
                from waiting w where f.number = w.number
                    and (f.state = 'CARRIED_OVER' or w.place > w.room)
            )
            insert into planning_count (day, customer_type, occasion, outcome, reason, customers)
            select :day, type, occasion, 'CARRIED_OVER', :reason, count(*) from waiting where place > room
            group by type, occasion
            on conflict (day, customer_type, occasion, outcome, reason) do update set customers = excluded.customers""";

    private final JdbcClient database;

    CallerAllotment(JdbcClient database) {
        this.database = database;
    }

    /** @param perDay calls and visits where nobody said what the callers can do */
    @Transactional
    public void allot(LocalDate day, int perDay) {
        database.sql(ALLOT)
                .param("day", day)
                .param("perDay", perDay)
                .param("nowhere", CallerCapacity.ANY)
                .param("reason", NO_CAPACITY)
                .update();
    }
}
