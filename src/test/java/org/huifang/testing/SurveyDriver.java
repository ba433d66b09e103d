package org.huifang.testing;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.customer.Customer;
import org.huifang.customer.CustomerDesk;
import org.huifang.customer.Language;
import org.huifang.followup.survey.Invitation;
import org.huifang.followup.survey.InviteToSurvey;
import org.huifang.followup.survey.Occasion;
import org.huifang.followup.survey.Surveys;
import org.huifang.followup.survey.Way;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invites customers of their own, and counts what became stored. */
public class SurveyDriver {

    private final Surveys surveys;
    private final CustomerDesk customers;
    private final JdbcClient database;

    SurveyDriver(Surveys surveys, CustomerDesk customers, JdbcClient database) {
        this.surveys = surveys;
        this.customers = customers;
        this.database = database;
    }

    public Customer customer(Language language) {
        return customers.recognise("王芳", UUID.randomUUID() + "@customer.example", null, language);
    }

    /** By e-mail, after something that nobody else was asked about. */
    public Invitation invite(String questionnaire) {
        return invite(questionnaire, Language.ZH);
    }

    public Invitation invite(String questionnaire, Language language) {
        return surveys.invite(new InviteToSurvey(
                customer(language).id(),
                questionnaire,
                Occasion.of(Occasion.Kind.FOLLOW_UP, "FU-" + UUID.randomUUID()),
                Way.EMAIL));
    }

    /** The address without host. */
    public String path(Invitation invitation) {
        var link = surveys.link(invitation);
        return link.substring(link.indexOf("/s/"));
    }

    /** Everything a visitor could have left behind. */
    public Map<String, Object> stored(Invitation invitation) {
        return database.sql(
                        """
                select i.*, (select count(*) from survey_response r where r.invitation_id = i.id) as responses,
                    (select count(*) from survey_answer a where a.invitation_id = i.id) as answers,
                    (select count(*) from survey_comment c where c.invitation_id = i.id) as comments
                from survey_invitation i where i.id = :id""")
                .param("id", invitation.id())
                .query()
                .singleRow();
    }

    public int revisions(Invitation invitation) {
        return ((Number) stored(invitation).get("responses")).intValue();
    }

    public static void pass(Duration time) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
    }
}
