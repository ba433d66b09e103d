package org.huifang.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.improvement.ImprovementAction;
import org.huifang.improvement.Improvements;
import org.huifang.staff.training.DueTraining;
import org.huifang.staff.training.DueTrainings;
import org.huifang.staff.training.Occasion;
import org.huifang.supervision.CaseReview.State;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.ReviewDriver;
import org.huifang.testing.WarningDriver;
import org.huifang.workflow.InvalidSubmission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A closed case is looked at again; what is found is answered, and confirmed or withdrawn. */
@ApplicationTest
class CaseReviewProcessTest {

    private static final String REVIEWER = "sun.jie";
    private static final String SETTLER = "q.head";
    private static final Map<String, Object> CONFIRM = Map.of("verdict", "CONFIRMED", "verdictWords", "证据充分");

    @Autowired
    ReviewDriver reviewed;

    @Autowired
    WarningDriver driver;

    @Autowired
    CaseDriver cases;

    @Autowired
    Reviews reviews;

    @Autowired
    Improvements improvements;

    @Autowired
    DueTrainings due;

    private ComplaintNumber closed;
    private String agent;
    private String number;

    @BeforeEach
    void drawACase() {
        reviewed.begin();
        draw();
    }

    private void draw() {
        closed = reviewed.closedCase();
        agent = cases.look(closed).ownership().agent();
        number = reviewed.drawn(closed);
    }

    @AfterEach
    void clear() {
        reviewed.clear();
    }

    private void find(String finding, Criterion... notMet) {
        driver.complete(number, "Task_ReviewCase", REVIEWER, ReviewDriver.form(finding, notMet));
    }

    private void answer(String answer) {
        driver.complete(number, "Task_AnswerFinding", agent, Map.of("answer", answer, "answerWords", "当时系统未显示保价"));
    }

    private State state() {
        return reviews.look(number).state();
    }

    @Test
    void nothingWasFound() {
        assertThat(driver.candidates(number)).containsExactly("team-leads");

        find("NONE");

        assertThat(state()).isEqualTo(State.NO_FINDING);
        assertThat(reviews.look(number).score()).isEqualTo(100);
        assertThat(driver.endings(number)).containsExactly("EndEvent_NoFinding");
        assertThat(driver.events(number)).containsExactly(CaseEventKind.CASE_REVIEW_DRAWN, CaseEventKind.CASE_REVIEWED);
        assertThat(cases.events(closed)).endsWith(CaseEventKind.CASE_REVIEW_DRAWN, CaseEventKind.CASE_REVIEW_ENDED);
        assertThat(driver.brokenEntry(number)).isZero();
        assertThat(driver.brokenEntry(closed.value())).isZero();
    }

    @Test
    void aSeriousFindingThatIsConfirmedBecomesAnImprovementAndATraining() {
        find("SERIOUS", Criterion.REMEDY);
        assertThat(driver.task(number).getAssignee()).isEqualTo(agent);
        answer("ACCEPTED");
        assertThat(driver.candidates(number)).containsExactly("headquarters");

        driver.complete(number, "Task_SettleFinding", SETTLER, CONFIRM);

        assertThat(state()).isEqualTo(State.CONFIRMED);
        assertThat(driver.endings(number)).containsExactly("EndEvent_FindingConfirmed");
        assertThat(driver.events(number))
                .containsExactly(
                        CaseEventKind.CASE_REVIEW_DRAWN,
                        CaseEventKind.CASE_REVIEWED,
                        CaseEventKind.FINDING_ANSWERED,
                        CaseEventKind.FINDING_SETTLED,
                        CaseEventKind.REVIEW_CONSEQUENCES_DRAWN);
        assertThat(improvements.of(number))
                .singleElement()
                .satisfies(action ->
                        assertThat(action.title()).contains("补救是否符合规定").doesNotContain(agent))
                .extracting(ImprovementAction::origin)
                .isEqualTo(ImprovementAction.Origin.AUDIT);
        assertThat(due.of(agent))
                .filteredOn(one -> one.occasion() == Occasion.FINDING)
                .extracting(DueTraining::course, DueTraining::reference)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("REMEDY_RULES", number));
    }

    @Test
    void whatIsContestedMayBeWithdrawn() {
        find("MINOR", Criterion.RECORDS);
        answer("CONTESTED");

        driver.complete(
                number, "Task_SettleFinding", SETTLER, Map.of("verdict", "WITHDRAWN", "verdictWords", "记录在附件中"));

        assertThat(state()).isEqualTo(State.WITHDRAWN);
        assertThat(reviews.look(number).reply().answer()).isEqualTo(CaseReview.Answer.CONTESTED);
        assertThat(driver.endings(number)).containsExactly("EndEvent_FindingWithdrawn");
        assertThat(improvements.of(number)).isEmpty();
        assertThat(due.of(agent)).noneMatch(one -> one.occasion() == Occasion.FINDING);
    }

    @Test
    void silenceIsNoAnswerAndTheLeadDecides() {
        find("MINOR", Criterion.TONE);

        driver.pass(Duration.ofDays(2), number);
        assertThat(state()).isEqualTo(State.FOUND);
        driver.pass(Duration.ofDays(1), number); // the third working day, a Thursday

        assertThat(state()).isEqualTo(State.ANSWERED);
        assertThat(driver.events(number)).contains(CaseEventKind.FINDING_UNANSWERED);
        driver.complete(number, "Task_SettleFinding", SETTLER, CONFIRM);
        assertThat(driver.endings(number)).containsExactly("EndEvent_FindingConfirmed");
        assertThat(reviews.look(number).reply()).isNull();
    }

    @Test
    void whoIsLateIsRemindedAndTheTaskStays() {
        driver.pass(Duration.ofDays(7), number); // five working days and a weekend
        assertThat(driver.events(number)).contains(CaseEventKind.REVIEW_REMINDED);
        find("MINOR", Criterion.TONE);
        answer("ACCEPTED");

        driver.pass(Duration.ofDays(3), number);

        assertThat(driver.events(number).stream().filter(kind -> kind == CaseEventKind.REVIEW_REMINDED))
                .hasSize(2);
        assertThat(driver.task(number).getTaskDefinitionKey()).isEqualTo("Task_SettleFinding");
        assertThat(driver.endings(number)).contains("EndEvent_ReviewersReminded", "EndEvent_SettlersReminded");
    }

    @Test
    void fourEyes() {
        assertThatThrownBy(() -> driver.complete(number, "Task_ReviewCase", agent, ReviewDriver.form("NONE")))
                .isInstanceOf(InvalidSubmission.class)
                .hasMessageContaining("somebody else has to");
        assertThatThrownBy(() -> driver.complete(number, "Task_ReviewCase", "zhao.min", ReviewDriver.form("NONE")))
                .as("the caller took part, too")
                .isInstanceOf(InvalidSubmission.class);
        find("MINOR", Criterion.TONE);
        assertThatThrownBy(() -> driver.complete(number, "Task_AnswerFinding", REVIEWER, Map.of("answer", "ACCEPTED")))
                .isInstanceOf(InvalidSubmission.class)
                .hasMessageContaining("Only the agent");
        answer("ACCEPTED");
        assertThatThrownBy(() -> driver.complete(number, "Task_SettleFinding", REVIEWER, CONFIRM))
                .isInstanceOf(InvalidSubmission.class);
        assertThatThrownBy(() -> driver.complete(number, "Task_SettleFinding", agent, CONFIRM))
                .isInstanceOf(InvalidSubmission.class);
        assertThat(state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void aJudgementMustNotContradictItself() {
        assertThatThrownBy(() -> find("NONE", Criterion.TONE)).hasMessageContaining("is a finding");
        assertThatThrownBy(() -> find("SERIOUS")).hasMessageContaining("met in part");
        var wordless = ReviewDriver.form("MINOR", Criterion.TONE);
        wordless.remove("findingWords");
        assertThatThrownBy(() -> driver.complete(number, "Task_ReviewCase", REVIEWER, wordless))
                .hasMessageContaining("needs words");
        find("MINOR", Criterion.TONE);
        assertThatThrownBy(() -> driver.complete(number, "Task_AnswerFinding", agent, Map.of("answer", "CONTESTED")))
                .hasMessageContaining("Say why");
    }

    @Test
    void theThirdSmallFindingOfAKindCallsForAnImprovement() {
        confirmSmallFinding();
        assertThat(improvements.of(number)).isEmpty();
        draw();
        confirmSmallFinding();
        assertThat(improvements.of(number)).isEmpty();
        draw();

        confirmSmallFinding();

        assertThat(improvements.of(number)).hasSize(1);
    }

    private void confirmSmallFinding() {
        find("MINOR", Criterion.RECORDS);
        answer("ACCEPTED");
        driver.complete(number, "Task_SettleFinding", SETTLER, CONFIRM);
    }
}
