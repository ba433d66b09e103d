package org.huifang.insight.fact;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has changed since the facts were last kept up: by the times at which the database took entries, not by anybody's clock. */
@Repository
class Changes {

    /** Numbers of cases whose ledger or row has grown, with those that a fact of theirs looks at. */
    private static final String COMPLAINTS =
            """
            with changed as (
                select distinct complaint_number as number from case_event where recorded_at >= :since),
            known as (
                select c.number, c.customer_id, c.waybill from complaint c join changed on changed.number = c.number)
            select number from known
            union select other.number from complaint other join known on other.customer_id = known.customer_id
            union select other.number from complaint other join known on other.waybill = known.waybill""";

    private static final String CONTACTS =
            """
            with asked as (
                select customer_id from survey_invitation where changed_at >= :since
                union select customer_id from survey_response r join survey_invitation i on i.id = r.invitation_id
                    where r.recorded_at >= :since)
            select distinct complaint_number as number from case_event where recorded_at >= :since
            union select number from follow_up where changed_at >= :since
            union select number from follow_up join asked using (customer_id)
            union select number from complaint join asked using (customer_id)""";

    private static final String ANSWERS =
            """
            select id::text from survey_invitation where changed_at >= :since
            union select invitation_id::text from survey_response where recorded_at >= :since
            union select id::text from survey_invitation
                where occasion_kind = 'COMPLAINT' and occasion_reference = any(string_to_array(:complaints, ','))
            union select i.id::text from survey_invitation i join complaint c on c.waybill = i.occasion_reference
                where i.occasion_kind = 'PARCEL' and c.number = any(string_to_array(:complaints, ','))""";

    private final JdbcClient database;

    Changes(JdbcClient database) {
        this.database = database;
    }

    /** Null before the first time. */
    OffsetDateTime watermark() {
        return database.sql("select recorded_at from insight.watermark")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .orElse(null);
    }

    /**
     * Everything recorded before it has been committed or never will be: a transaction that is open now recorded nothing before it
     * began. Asked before anything is read. Some seconds less cost little and forgive a clock that is set back.
     */
    OffsetDateTime settledUntil() {
        return database.sql(
                        """
                select least(clock_timestamp(), min(xact_start)) - interval '5 seconds' from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null""")
                .query(OffsetDateTime.class)
                .single();
    }

    void advance(OffsetDateTime until) {
        database.sql("update insight.watermark set recorded_at = :until")
                .param("until", until)
                .update();
    }

    Set<String> complaints(OffsetDateTime since) {
        return keys(COMPLAINTS, since);
    }

    Set<String> contacts(OffsetDateTime since) {
        return keys(CONTACTS, since);
    }

    Set<String> answers(OffsetDateTime since, Set<String> complaints) {
        return new HashSet<>(database.sql(ANSWERS)
                .param("since", since)
                .param("complaints", String.join(",", complaints))
                .query(String.class)
                .list());
    }

    private Set<String> keys(String sql, OffsetDateTime since) {
        return new HashSet<>(
                database.sql(sql).param("since", since).query(String.class).list());
    }
}
