package org.huifang.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huifang.access.Group;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.improvement.ImprovementAction.Origin;
import org.huifang.improvement.ImprovementAction.State;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.StaffDriver;
import org.huifang.testing.WarningDriver;
import org.huifang.workflow.InvalidSubmission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An improvement from its opening until a person says whether it helped. */
@ApplicationTest
class ImprovementProcessTest {

    private static final String OUTLET = "T-010-01";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Actor LEAD = Actor.staff("sun.jie");

    @Autowired
    WarningDriver driver;

    @Autowired
    Improvements improvements;

    @Autowired
    StaffDriver staff;

    @BeforeEach
    void begin() {
        driver.begin();
    }

    @AfterEach
    void clear() {
        staff.clearUp();
        driver.clear();
    }

    private String opened(String key, ImprovementPlan plan) {
        return improvements.open(
                new NewImprovement(
                        Origin.AUDIT,
                        "AUD-7",
                        key,
                        "网点到件延误",
                        "team-leads",
                        ImprovementIndicator.COMPLAINTS,
                        "OUTLET",
                        OUTLET,
                        plan),
                LEAD);
    }

    private Map<String, Object> plan(String owner) {
        return new HashMap<>(Map.of(
                "cause", "PROCESS",
                "measure", "早班提前一小时分拣",
                "ownerId", owner,
                "dueDate", driver.now().plus(Duration.ofDays(5)).toString(),
                "indicator", "COMPLAINTS"));
    }

    private String planned() {
        var number = opened(null, null);
        driver.complete(number, "Task_PlanAction", "sun.jie", plan("chen.wei"));
        return number;
    }

    private void carriedOutAndMeasured(String number) {
        driver.complete(number, "Task_CarryOutAction", "chen.wei", Map.of("words", "已调整班次"));
        driver.pass(Duration.ofDays(30), number);
    }

    @Test
    void isPlannedCarriedOutMeasuredAndFoundEffective() {
        driver.complaints(OUTLET, MONDAY.minusDays(28), MONDAY.minusDays(1), 6);
        driver.complaints(OUTLET, MONDAY.plusDays(1), MONDAY.plusDays(28), 2);
        var number = planned();
        assertThat(driver.task(number).getAssignee()).isEqualTo("chen.wei");

        carriedOutAndMeasured(number);

        var effect = improvements.effects(number).get(0);
        assertThat(effect.hitsBefore()).isEqualTo(168);
        assertThat(effect.hitsAfter()).isEqualTo(56);
        assertThat(effect.change()).isCloseTo(1.0 / 3, within(0.0001));
        assertThat(effect.isSurelyBetter(ImprovementIndicator.COMPLAINTS)).isTrue();
        driver.complete(number, "Task_ConfirmEffect", "sun.jie", Map.of("effect", "EFFECTIVE", "words", "明显下降"));
        assertThat(improvements.look(number).state()).isEqualTo(State.EFFECTIVE);
        assertThat(driver.endings(number)).containsExactly("EndEvent_Effective");
        assertThat(driver.events(number))
                .containsExactly(
                        CaseEventKind.IMPROVEMENT_OPENED,
                        CaseEventKind.IMPROVEMENT_PLANNED,
                        CaseEventKind.IMPROVEMENT_DONE,
                        CaseEventKind.IMPROVEMENT_MEASURED,
                        CaseEventKind.IMPROVEMENT_JUDGED);
        assertThat(driver.brokenEntry(number)).isZero();
    }

    @Test
    void whatDidNotHelpIsPlannedAgain() {
        var number = planned();
        carriedOutAndMeasured(number);

        driver.complete(number, "Task_ConfirmEffect", "sun.jie", Map.of("effect", "AGAIN", "words", "没有变化"));

        assertThat(improvements.look(number).round()).isEqualTo(2);
        assertThat(improvements.look(number).state()).isEqualTo(State.OPEN);
        driver.complete(number, "Task_PlanAction", "sun.jie", plan("chen.wei"));
        carriedOutAndMeasured(number);
        driver.complete(number, "Task_ConfirmEffect", "sun.jie", Map.of("effect", "DROPPED", "words", "网点撤销"));
        assertThat(driver.endings(number)).containsExactly("EndEvent_Dropped");
        assertThat(improvements.effects(number))
                .extracting(effect -> effect.verdict().name())
                .containsExactly("AGAIN", "DROPPED");
    }

    @Test
    void nothingToCompareIsSaidSo() {
        var number = planned();

        carriedOutAndMeasured(number);

        assertThat(improvements.effects(number).get(0).change()).isNull();
        assertThat(improvements.effects(number).get(0).isSurelyBetter(ImprovementIndicator.COMPLAINTS))
                .isFalse();
    }

    @Test
    void itsOwnerIsRemindedAndALateOneIsEscalated() {
        var number = planned();

        driver.pass(Duration.ofDays(3), number);
        assertThat(driver.events(number)).contains(CaseEventKind.IMPROVEMENT_REMINDED);
        driver.pass(Duration.ofDays(2), number);

        assertThat(driver.events(number)).contains(CaseEventKind.IMPROVEMENT_ESCALATED);
        assertThat(driver.endings(number))
                .containsExactlyInAnyOrder("EndEvent_OwnerReminded", "EndEvent_ActionEscalated");
        assertThat(driver.task(number).getTaskDefinitionKey()).isEqualTo("Task_CarryOutAction");
    }

    @Test
    void anOwnerWhoDoesNotExistIsRefused() {
        var number = opened(null, null);

        assertThatThrownBy(() -> driver.complete(number, "Task_PlanAction", "sun.jie", plan("nobody.here")))
                .isInstanceOf(InvalidSubmission.class);
        assertThat(improvements.look(number).state()).isEqualTo(State.OPEN);
    }

    @Test
    void anOwnerWhoHasNoTasksIsRefused() {
        staff.user("im.site", Group.CHANNELS);
        staff.user("im.auditor", Group.AUDITORS);
        var number = opened(null, null);

        for (var owner : List.of("im.site", "im.auditor")) {
            assertThatThrownBy(() -> driver.complete(number, "Task_PlanAction", "sun.jie", plan(owner)))
                    .isInstanceOf(InvalidSubmission.class)
                    .hasMessageContaining("责任人须是能办理任务的用户");
        }
        assertThat(improvements.look(number).state()).isEqualTo(State.OPEN);
    }

    @Test
    void openedTwiceWithOneKeyItIsOne() {
        var plan = new ImprovementPlan(
                RootCause.SYSTEM,
                "扩容",
                "chen.wei",
                driver.now().plus(Duration.ofDays(3)),
                ImprovementIndicator.COMPLAINTS);

        var number = opened("k-1", plan);

        assertThat(opened("k-1", plan)).isEqualTo(number);
        assertThat(driver.task(number).getTaskDefinitionKey())
                .as("planned already")
                .isEqualTo("Task_CarryOutAction");
        assertThat(driver.events(number)).hasSize(2);
    }

    @Test
    void onlyWhatIsCarriedOutIsPublishedAndOnlyByAPerson() {
        var number = planned();
        assertThatThrownBy(() -> improvements.publish(number, "分拣提前", "We sort earlier.", LEAD))
                .isInstanceOf(InvalidImprovement.class);
        driver.complete(number, "Task_CarryOutAction", "chen.wei", Map.of("words", "已调整班次"));
        assertThatThrownBy(() -> improvements.publish(number, "分拣提前", " ", LEAD))
                .isInstanceOf(InvalidImprovement.class);

        improvements.publish(number, "分拣提前", "We sort earlier.", LEAD);

        assertThat(improvements.published(10))
                .extracting(ImprovementAction::publishedEn)
                .containsExactly("We sort earlier.");
        improvements.unpublish(number, LEAD);
        assertThat(improvements.published(10)).isEmpty();
        assertThat(driver.events(number))
                .endsWith(CaseEventKind.IMPROVEMENT_PUBLISHED, CaseEventKind.IMPROVEMENT_UNPUBLISHED);
    }
}
