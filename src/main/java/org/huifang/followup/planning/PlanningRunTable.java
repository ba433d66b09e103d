package org.huifang.followup.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code planning_run}. */
@Repository
class PlanningRunTable {

    private final JdbcClient database;

    PlanningRunTable(JdbcClient database) {
        this.database = database;
    }

    /** False when the day has been opened before. Goes on where the last planned day ended, at most so many days back. */
    boolean open(LocalDate day, Instant now, int catchUpDays) {
        return database.sql(
                                """
                insert into planning_run (day, first_day, events_after, events_until, upto, opened_at)
                select :day, greatest(coalesce(last.day + 1, :day), :day - :catchUp),
                    greatest(coalesce(last.events_until, :now - interval '1 day'), :now - make_interval(days => :catchUp)),
                    :now, coalesce((select max(id) from customer), 0), :now
                from (select max(day) as day, max(events_until) as events_until from planning_run where day < :day) last
                on conflict (day) do nothing""")
                        .param("day", day)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("catchUp", catchUpDays)
                        .update()
                == 1;
    }

    Optional<PlanningRun> find(LocalDate day) {
        return database.sql("select * from planning_run where day = :day")
                .param("day", day)
                .query(PlanningRun.class)
                .optional();
    }

    /** With its row locked until the commit, so that a second node waits for the first. */
    PlanningRun lock(LocalDate day) {
        return database.sql("select * from planning_run where day = :day for no key update")
                .param("day", day)
                .query(PlanningRun.class)
                .single();
    }

    /** The customer with whom the next chunk ends, by customers there are and not by their ids, which have gaps. */
    long endOfNextChunk(PlanningRun run, int chunk) {
        return database.sql(
                        """
                select case when count(*) < :chunk then :upto else max(id) end
                from (select id from customer where id > :position and id <= :upto order by id limit :chunk) next""")
                .param("chunk", chunk)
                .param("upto", run.upto())
                .param("position", run.position())
                .query(Long.class)
                .single();
    }

    void advance(LocalDate day, long position) {
        database.sql("update planning_run set position = :position where day = :day")
                .param("day", day)
                .param("position", position)
                .update();
    }

    void started(LocalDate day, int followUps) {
        database.sql("update planning_run set started = started + :followUps where day = :day")
                .param("day", day)
                .param("followUps", followUps)
                .update();
    }

    void planned(LocalDate day, Instant now) {
        database.sql("update planning_run set planned_at = :now where day = :day and planned_at is null")
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void finish(LocalDate day, Instant now) {
        database.sql("update planning_run set finished_at = :now where day = :day and finished_at is null")
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
