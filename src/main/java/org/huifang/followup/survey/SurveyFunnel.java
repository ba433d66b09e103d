package org.huifang.followup.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many of those invited in a period came how far. */
@Repository
public class SurveyFunnel {

    /**
     * One version of a questionnaire.
     *
     * @param delivered not counting those that bounced afterwards
     * @param started began to answer, as a person
     * @param expired not answered, and no longer can be
     */
    public record SurveyCounts(
            String questionnaire,
            int version,
            int invited,
            int delivered,
            int bounced,
            int started,
            int answered,
            int expired) {}

    private final JdbcClient database;
    private final Clock clock;

    SurveyFunnel(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of the invitations issued in the period, its end not included; in the order of name and version. */
    public List<SurveyCounts> of(Instant from, Instant to) {
        return database.sql(
                        """
                select questionnaire, version, count(*) as invited,
                    count(*) filter (where delivered_at is not null and (bounced_at is null or delivered_at > bounced_at))
                        as delivered,
                    count(*) filter (where bounced_at is not null and (delivered_at is null or delivered_at <= bounced_at))
                        as bounced,
                    count(opened_at) as started, count(answered_at) as answered,
                    count(*) filter (where answered_at is null and expires_at <= :now) as expired
                from survey_invitation where issued_at >= :from and issued_at < :to
                group by questionnaire, version order by questionnaire, version""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(SurveyCounts.class)
                .list();
    }
}
