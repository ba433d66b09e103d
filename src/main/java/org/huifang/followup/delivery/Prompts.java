package org.huifang.followup.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huifang.customer.CustomerType;
import org.huifang.followup.planning.Cadence;
import org.huifang.followup.planning.ContactOccasion;
import org.huifang.followup.survey.InviteToSurvey;
import org.huifang.followup.survey.Occasion;
import org.huifang.followup.survey.Surveys;
import org.huifang.followup.survey.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what the app may ask a customer. Asking in the app disturbs nobody, so no limit counts it. */
@Service
@Transactional
public class Prompts {

    private static final int AT_ONCE = 20;
    private static final String OPEN =
            """
            select d.waybill, d.delivered_at, c.id as customer_id, c.type, c.at_risk
            from customer_file f join customer c on c.id = f.customer_id join delivery d on d.customer_id = c.id
            where f.number = :number and d.delivered_at > :since
                and not exists (select from survey_invitation i where i.customer_id = c.id and i.occasion_kind = 'PARCEL'
                    and i.occasion_reference = d.waybill and i.answered_at is not null)""";

    private record Parcel(String waybill, Instant deliveredAt, long customerId, CustomerType type, boolean atRisk) {}

    private final JdbcClient database;
    private final Cadence cadence;
    private final Surveys surveys;
    private final DeliverySettings settings;
    private final Clock clock;

    Prompts(JdbcClient database, Cadence cadence, Surveys surveys, DeliverySettings settings, Clock clock) {
        this.database = database;
        this.cadence = cadence;
        this.surveys = surveys;
        this.settings = settings;
        this.clock = clock;
    }

    /** What has not been answered, the newest first; nothing for a number that nobody has. */
    @Transactional(readOnly = true)
    public List<Prompt> of(String customerNumber) {
        return database
                .sql(OPEN + " order by d.delivered_at desc, d.waybill limit " + AT_ONCE)
                .param("number", customerNumber)
                .param("since", since())
                .query(Parcel.class)
                .list()
                .stream()
                .map(parcel -> new Prompt(parcel.waybill(), parcel.deliveredAt(), questionnaire(parcel)))
                .toList();
    }

    /** The customer wants to answer: the address of the form. Empty when there is nothing to answer. */
    public Optional<String> open(String customerNumber, String waybill) {
        return database.sql(OPEN + " and d.waybill = :waybill")
                .param("number", customerNumber)
                .param("since", since())
                .param("waybill", waybill)
                .query(Parcel.class)
                .optional()
                .map(parcel -> surveys.link(surveys.invite(new InviteToSurvey(
                        parcel.customerId(),
                        questionnaire(parcel),
                        Occasion.of(Occasion.Kind.PARCEL, parcel.waybill()),
                        Way.PUSH))));
    }

    private Object since() {
        return clock.instant().minus(settings.askFor()).atOffset(ZoneOffset.UTC);
    }

    private String questionnaire(Parcel parcel) {
        return cadence.row(parcel.type(), parcel.atRisk(), ContactOccasion.PROMPT)
                .questionnaire();
    }
}
