package org.huifang.followup.planning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.huifang.home.HomeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds who is due, set by set. Those of one chunk stand in a temporary table, which is empty again after each commit; only
 * those to be contacted become rows, the others are counted.
 */
@Repository
class DueContactTable {

    private final JdbcClient database;
    private final ObjectMapper json;

    DueContactTable(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /**
     * Who of the customers after the run's position and up to the given one is due.
     *
     * @return how many contacts
     */
    int find(PlanningRun run, long upto, List<CadenceRow> cadence) {
        database.sql(DueContactSql.TEMPORARY_TABLE).update();
        var rules = text(cadence);
        var regular = database.sql(DueContactSql.FIND_REGULAR)
                .param("rules", rules)
                .param("after", run.position())
                .param("upto", upto)
                .param("day", run.day())
                .param("firstDay", run.firstDay())
                .param("zone", HomeTime.ZONE_ID)
                .update();
        var longest = cadence.stream().mapToInt(CadenceRow::afterDays).max().orElse(0);
        var events = database.sql(DueContactSql.FIND_EVENTS)
                .param("rules", rules)
                .param("after", run.position())
                .param("upto", upto)
                .param("eventsAfter", run.eventsAfter().atOffset(ZoneOffset.UTC))
                .param("eventsUntil", run.eventsUntil().atOffset(ZoneOffset.UTC))
                .param(
                        "lookBack",
                        run.eventsAfter().minus(longest, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
                .update();
        database.sql(DueContactSql.ANALYZE).update();
        return regular + events;
    }

    /**
     * What is known of them now. Locks their rows until the commit, so that no delivery invites one of them meanwhile.
     *
     * @param lately contacts from then on count
     */
    void lookUpFacts(Instant now, Instant lately) {
        database.sql(DueContactSql.LOCK).query(Long.class).single();
        database.sql(DueContactSql.FACTS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lately", lately.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ContactFacts> differentFacts() {
        return database.sql(DueContactSql.DIFFERENT_FACTS)
                .query(ContactFacts.class)
                .list();
    }

    /**
     * Makes follow-ups of those who may be contacted and counts all.
     *
     * @param forbidden facts with the reason against them; all others are allowed
     */
    void plan(PlanningRun run, Map<ContactFacts, String> forbidden, Instant now) {
        var verdicts = json.createArrayNode();
        forbidden.forEach((facts, reason) ->
                verdicts.add(json.<ObjectNode>valueToTree(facts).put("reason", reason)));
        database.sql(DueContactSql.PLAN)
                .param("verdicts", verdicts.toString())
                .param("day", run.day())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Rows of the cadence cannot be written.", impossible);
        }
    }
}
