package org.huifang.followup.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.Complaints;
import org.huifang.customer.CustomerType;
import org.huifang.followup.survey.Invitation;
import org.huifang.followup.survey.InviteToSurvey;
import org.huifang.followup.survey.Occasion;
import org.huifang.followup.survey.Surveys;
import org.huifang.followup.survey.Way;
import org.huifang.followup.survey.answer.SurveyAnswers;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.FollowUpDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers to surveys that belong to no follow-up. */
@ApplicationTest
class SurveyLoopTest {

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyAnswers answers;

    @Autowired
    Complaints complaints;

    @Autowired
    CaseDriver cases;

    @Autowired
    FollowUpDriver followUps;

    @BeforeEach
    void beginOnAMondayMorningInChina() {
        FollowUpDriver.setTime("2026-03-02T10:00:00+08:00");
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void reopensAComplaintThatIsNotSolvedOnceHoweverOftenItIsSaid() {
        var complaint = closedComplaint();
        var survey = askedAbout(complaint);

        answer(survey, "NO", "2");
        cases.work(complaint);
        answer(survey, "NO", "1");

        assertThat(cases.look(complaint).status()).isNotEqualTo(ComplaintStatus.CLOSED);
        assertThat(cases.look(complaint).reopenCount()).isEqualTo(1);
        assertThat(cases.events(complaint)).contains(CaseEventKind.REOPENED, CaseEventKind.CASE_LINKED);
    }

    @Test
    void startsANewComplaintAboutHowASolvedOneWasHandled() {
        var complaint = closedComplaint();
        var survey = askedAbout(complaint);

        answer(survey, "YES", "1");
        answer(survey, "YES", "2");

        assertThat(cases.look(complaint).status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(startedBy(survey)).isNotNull();
    }

    @Test
    void startsAComplaintAboutTheParcelThatWasRatedBadly() {
        var customer = followUps.customer(CustomerType.ORDINARY);
        var survey = surveys.invite(new InviteToSurvey(
                customer, "parcel-rating", Occasion.of(Occasion.Kind.PARCEL, "YT2026030200001"), Way.PUSH));

        answers.takeByLink(survey.id(), new Answers(Map.of("satisfaction", "1", "reason", "DAMAGED")));

        var started = cases.look(startedBy(survey));
        assertThat(started.customerId()).isEqualTo(customer);
        assertThat(started.report().waybill()).isEqualTo("YT2026030200001");
    }

    @Test
    void startsNothingFromAGoodAnswer() {
        var survey = askedAbout(closedComplaint());

        answer(survey, "YES", "5");

        assertThat(complaints.findByChannelAndExternalId("API", "survey:" + survey.id()))
                .isEmpty();
    }

    private ComplaintNumber closedComplaint() {
        var complaint = cases.resolvedComplaint();
        cases.call(complaint, "SOLVED");
        cases.pass(Duration.ofHours(1), complaint);
        return complaint;
    }

    private Invitation askedAbout(ComplaintNumber complaint) {
        return surveys.invite(new InviteToSurvey(
                cases.look(complaint).customerId(),
                "after-complaint",
                Occasion.of(Occasion.Kind.COMPLAINT, complaint.value()),
                Way.EMAIL));
    }

    private void answer(Invitation survey, String solved, String satisfaction) {
        var said = solved.equals("YES")
                ? Map.of("solved", solved, "satisfaction", satisfaction, "effort", "6")
                : Map.of("solved", solved, "satisfaction", satisfaction, "effort", "6", "open-point", "OTHER");
        answers.takeByLink(survey.id(), new Answers(said));
    }

    private ComplaintNumber startedBy(Invitation survey) {
        return complaints
                .findByChannelAndExternalId("API", "survey:" + survey.id())
                .orElseThrow()
                .number();
    }
}
