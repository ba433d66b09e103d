package org.huifang.followup.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.followup.survey.Invitation;
import org.huifang.followup.survey.InviteToSurvey;
import org.huifang.followup.survey.Occasion;
import org.huifang.followup.survey.Surveys;
import org.huifang.followup.survey.Way;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.followup.survey.questionnaire.Dimension;
import org.huifang.followup.survey.questionnaire.Problem;
import org.huifang.followup.survey.questionnaire.QuestionKind;
import org.huifang.testing.AnsweredSurveys;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SurveyDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers: one per invitation, changeable for a day, every revision kept. */
@ApplicationTest
class SurveyAnswersTest {

    private static final Map<String, String> WELL = Map.of("solved", "YES", "satisfaction", "5", "effort", "6");
    private static final Map<String, String> BADLY = Map.of(
            "solved",
            "NO",
            "satisfaction",
            "1",
            "effort",
            "2",
            "open-point",
            "MONEY",
            "attitude",
            "2",
            "comment",
            "赔款还没有收到。");

    @Autowired
    SurveyAnswers answers;

    @Autowired
    SurveyResults results;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyDriver driver;

    @Autowired
    AnsweredSurveys listener;

    @Autowired
    CaseDriver cases;

    @Autowired
    CaseLedger ledger;

    @Autowired
    JdbcClient database;

    @AfterEach
    void letTimeRunAgain() {
        ClockUtil.reset();
    }

    private Invitation afterComplaint() {
        return driver.invite("after-complaint");
    }

    private Invitation afterComplaint(ComplaintNumber number) {
        return surveys.invite(new InviteToSurvey(
                cases.look(number).customerId(),
                "after-complaint",
                Occasion.of(Occasion.Kind.COMPLAINT, number.value()),
                Way.EMAIL));
    }

    @Test
    void readsScoresByQuestionKindAndDimension() {
        var invitation = afterComplaint();

        answers.takeByLink(invitation.id(), new Answers(BADLY));

        var survey = results.of(invitation.id()).orElseThrow();
        assertThat(survey.questionnaire()).isEqualTo("after-complaint");
        assertThat(survey.version()).isEqualTo(1);
        assertThat(survey.score("satisfaction").orElseThrow().points()).isEqualTo(1);
        assertThat(survey.score("solved").orElseThrow().choice()).isEqualTo("NO");
        assertThat(survey.scores(QuestionKind.CSAT))
                .extracting(Score::dimension)
                .containsExactly(Dimension.OVERALL, Dimension.ATTITUDE);
        assertThat(survey.commented()).isTrue();
        assertThat(results.commentsOf(invitation.id())).containsEntry("comment", "赔款还没有收到。");
    }

    @Test
    void canBeChangedForADayAndKeepsEveryRevision() {
        var invitation = afterComplaint();
        answers.takeByLink(invitation.id(), new Answers(BADLY));
        SurveyDriver.pass(Duration.ofHours(24).minusSeconds(1));

        var receipt = answers.takeByLink(invitation.id(), new Answers(WELL));

        assertThat(receipt.revision()).isEqualTo(2);
        assertThat(results.of(invitation.id())
                        .orElseThrow()
                        .score("satisfaction")
                        .orElseThrow()
                        .points())
                .isEqualTo(5);
        assertThat(database.sql(
                                "select points from survey_answer where invitation_id = :id and question = 'satisfaction'")
                        .param("id", invitation.id())
                        .query(Integer.class)
                        .list())
                .containsExactlyInAnyOrder(1, 5);
    }

    @Test
    void takesNoChangeAfterADay() {
        var invitation = afterComplaint();
        answers.takeByLink(invitation.id(), new Answers(WELL));
        SurveyDriver.pass(Duration.ofHours(24));

        assertThatThrownBy(() -> answers.takeByLink(invitation.id(), new Answers(BADLY)))
                .isInstanceOf(SurveyClosed.class);
        assertThat(driver.revisions(invitation)).isEqualTo(1);
    }

    @Test
    void takesNoFirstAnswerAfterExpiry() {
        var invitation = afterComplaint();
        SurveyDriver.pass(Duration.ofDays(14));

        assertThatThrownBy(() -> answers.takeByPhone(invitation.id(), new Answers(WELL), Actor.staff("zhao.min")))
                .isInstanceOf(SurveyClosed.class);
        assertThat(driver.revisions(invitation)).isZero();
    }

    @Test
    void takesTheSameAnswerSentTwiceOnce() {
        var invitation = afterComplaint();

        var first = answers.takeByLink(invitation.id(), new Answers(BADLY));
        var again = answers.takeByLink(invitation.id(), new Answers(BADLY));

        assertThat(again).isEqualTo(first);
        assertThat(driver.revisions(invitation)).isEqualTo(1);
        assertThat(listener.of(invitation.id())).hasSize(1);
    }

    @Test
    void ofSeveralAtOnceOneIsTheFirst() throws Exception {
        var invitation = afterComplaint();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var taken = pool.invokeAll(IntStream.range(0, 8)
                    .mapToObj(each -> (Callable<Receipt>)
                            () -> answers.takeByLink(invitation.id(), new Answers(each % 2 == 0 ? WELL : BADLY)))
                    .toList());
            for (var each : taken) {
                assertThat(each.get().revision()).isPositive();
            }
        } finally {
            pool.shutdown();
        }

        var revisions = driver.revisions(invitation);
        assertThat(revisions).isBetween(2, 8);
        assertThat(listener.of(invitation.id()))
                .extracting(AnsweredSurvey::revision)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, revisions).boxed().toList());
    }

    @Test
    void keepsEarlierWordsWhenTheChangeLeavesThemOut() {
        var invitation = afterComplaint();
        answers.takeByLink(invitation.id(), new Answers(BADLY));

        answers.takeByLink(invitation.id(), new Answers(WELL));

        assertThat(results.commentsOf(invitation.id())).containsEntry("comment", "赔款还没有收到。");
        assertThat(driver.revisions(invitation)).isEqualTo(2);
    }

    @Test
    void takesAnswersByPhoneUnderTheSameRules() {
        var invitation = afterComplaint();
        var agent = Actor.staff("zhao.min");

        assertThatThrownBy(() -> answers.takeByPhone(invitation.id(), new Answers(Map.of("satisfaction", "9")), agent))
                .isInstanceOf(InvalidAnswers.class)
                .hasMessage("These questions are not answered as they must be: solved, satisfaction, effort.")
                .extracting(refusal -> ((InvalidAnswers) refusal).problems())
                .isEqualTo(Map.of(
                        "solved", Problem.MISSING, "satisfaction", Problem.NOT_AN_OPTION, "effort", Problem.MISSING));
        assertThat(driver.stored(invitation)).containsEntry("answered_at", null);

        answers.takeByPhone(invitation.id(), new Answers(WELL), agent);

        assertThat(database.sql("select taken_by from survey_response where invitation_id = :id")
                        .param("id", invitation.id())
                        .query(String.class)
                        .single())
                .isEqualTo("staff:zhao.min");
    }

    @Test
    void dropsAnswersThePathDoesNotComeBy() {
        var invitation = afterComplaint();

        answers.takeByLink(
                invitation.id(),
                new Answers(Map.of(
                        "solved", "YES", "satisfaction", "5", "effort", "6", "open-point", "MONEY", "unknown", "x")));

        assertThat(results.of(invitation.id()).orElseThrow().scores())
                .extracting(Score::question)
                .containsExactly("solved", "satisfaction", "effort");
    }

    @Test
    void tellsListenersInTheTransactionOfTheAnswer() {
        var invitation = afterComplaint();
        listener.refuse(invitation.id());

        assertThatThrownBy(() -> answers.takeByLink(invitation.id(), new Answers(WELL)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(driver.stored(invitation)).containsEntry("answered_at", null).containsEntry("responses", 0L);
    }

    @Test
    void tellsTheLedgerScoresAndNeverWords() {
        var number = cases.complaintByMail();
        var invitation = afterComplaint(number);

        answers.takeByLink(invitation.id(), new Answers(BADLY));

        var entry = ledger.of(number.value()).stream()
                .filter(event -> event.kind() == CaseEventKind.SURVEY_ANSWERED)
                .findFirst()
                .map(CaseEvent::data)
                .orElseThrow();
        assertThat(entry.at("/scores/satisfaction").asInt()).isEqualTo(1);
        assertThat(entry.at("/scores/open-point").asText()).isEqualTo("MONEY");
        assertThat(entry.at("/commented").asBoolean()).isTrue();
        assertThat(entry.toString()).doesNotContain("赔款");
    }

    @Test
    void aScoreOnceStoredCannotBeAltered() {
        var invitation = afterComplaint();
        answers.takeByLink(invitation.id(), new Answers(WELL));

        for (var change : new String[] {"update survey_answer set points = 5", "delete from survey_response"}) {
            assertThatThrownBy(() -> database.sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("Survey answers are append-only");
        }
    }
}
