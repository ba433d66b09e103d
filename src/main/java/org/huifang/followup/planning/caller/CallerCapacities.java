package org.huifang.followup.planning.caller;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.huifang.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code caller_capacity}: what team leads say their callers can do in a day. */
@Repository
@Transactional
public class CallerCapacities {

    private final JdbcClient database;
    private final Clock clock;

    CallerCapacities(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<CallerCapacity> all() {
        return database.sql("select region, skill, per_day from caller_capacity order by region, skill")
                .query(CallerCapacity.class)
                .list();
    }

    /** From the next planning on. */
    public void set(CallerCapacity capacity, Actor by) {
        database.sql(
                        """
                insert into caller_capacity (region, skill, per_day, set_by, set_at)
                values (:region, :skill, :perDay, :by, :now)
                on conflict (region, skill) do update set per_day = excluded.per_day, set_by = excluded.set_by,
                    set_at = excluded.set_at""")
                .param("region", capacity.region())
                .param("skill", capacity.skill())
                .param("perDay", capacity.perDay())
                .param("by", by.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
