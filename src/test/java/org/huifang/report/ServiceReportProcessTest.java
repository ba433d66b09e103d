package org.huifang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.insight.indicator.IndicatorFixture;
import org.huifang.report.ServiceReport.State;
import org.huifang.testing.ApplicationTest;
import org.huifang.workflow.InvalidSubmission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class ServiceReportProcessTest {

    private static final String JANUARY = "R-2031-01";
    private static final String CONCLUSION = "一月及时率未达标，原因是中转延误；二月起在华东加开一班，由运输部负责。";

    @Autowired
    Reports reports;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identities;

    @Autowired
    CaseLedger ledger;

    @Autowired
    GreenMail mailServer;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void januaryIsOver() {
        IndicatorFixture.insert(database);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2031-02-01T00:30:00Z")));
    }

    @AfterEach
    void clearUp() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("service-report")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over"));
        history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("service-report")
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstance(instance.getId()));
        IndicatorFixture.remove(database);
        database.update("delete from service_report");
        ClockUtil.reset();
    }

    @Test
    void aMonthThatEndedIsComputedWrittenReviewedAndPublished() {
        reports.openDue();
        work();

        assertThat(reports.look(JANUARY).state()).isEqualTo(State.DRAFT);
        assertThat(task().getTaskDefinitionKey()).isEqualTo("Task_WriteReport");
        assertThat(task().getDueDate()).isEqualTo(Date.from(Instant.parse("2031-02-04T00:30:00Z")));
        reports.write(JANUARY, CONCLUSION, Actor.staff("sun.jie"));
        complete("sun.jie", Map.of());
        complete("he.tian", Map.of("decision", "PUBLISH"));

        assertThat(reports.look(JANUARY))
                .extracting(ServiceReport::state, ServiceReport::author, ServiceReport::reviewer)
                .containsExactly(State.PUBLISHED, "staff:sun.jie", "staff:he.tian");
        assertThat(endings()).containsExactly("EndEvent_ReportPublished");
        assertThat(ledger.of(JANUARY).stream().map(CaseEvent::kind))
                .endsWith(
                        CaseEventKind.REPORT_OPENED,
                        CaseEventKind.REPORT_COMPUTED,
                        CaseEventKind.REPORT_WRITTEN,
                        CaseEventKind.REPORT_SUBMITTED,
                        CaseEventKind.REPORT_APPROVED,
                        CaseEventKind.REPORT_PUBLISHED);
        assertThat(mailsAbout("已发布")).isEqualTo(3);
    }

    @Test
    void theSameMonthIsOpenedOnceAndAnEmptyOneNever() {
        reports.openDue();
        reports.openDue();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2031-06-01T00:30:00Z")));
        reports.openDue();

        assertThat(reports.all()).extracting(ServiceReport::number).containsExactly(JANUARY);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("service-report")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aQuarterThatEndedIsReportedBesideItsLastMonth() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2031-04-01T00:30:00Z")));

        reports.openDue();

        assertThat(reports.all()).extracting(ServiceReport::number).containsExactly("R-2031-Q1");
    }

    @Test
    void nobodyPublishesWhatHasNoConclusion() {
        opened();

        assertThatThrownBy(() -> complete("sun.jie", Map.of()))
                .isInstanceOf(InvalidSubmission.class)
                .hasMessageContaining("conclusion");
        assertThatThrownBy(() -> reports.write(JANUARY, "太短", Actor.staff("sun.jie")))
                .isInstanceOf(InvalidReport.class);
        assertThat(task().getTaskDefinitionKey()).isEqualTo("Task_WriteReport");
    }

    @Test
    void theAuthorDoesNotReviewAndAReturnedReportIsRevised() {
        written();

        assertThatThrownBy(() -> complete("sun.jie", Map.of("decision", "PUBLISH")))
                .isInstanceOf(InvalidSubmission.class);
        assertThatThrownBy(() -> complete("he.tian", Map.of("decision", "RETURN")))
                .isInstanceOf(InvalidSubmission.class)
                .hasMessageContaining("revised");
        complete("he.tian", Map.of("decision", "RETURN", "remark", "请补充华东的原因。"));

        assertThat(reports.look(JANUARY).state()).isEqualTo(State.RETURNED);
        assertThat(reports.look(JANUARY).remark()).isEqualTo("请补充华东的原因。");
        assertThat(variables()).doesNotContain("请补充华东的原因。");
        reports.write(JANUARY, CONCLUSION + "华东受台风影响三天。", Actor.staff("sun.jie"));
        complete("sun.jie", Map.of());
        complete("he.tian", Map.of("decision", "PUBLISH"));
        assertThat(endings()).containsExactly("EndEvent_ReportPublished");
        assertThatThrownBy(() -> reports.write(JANUARY, CONCLUSION, Actor.staff("sun.jie")))
                .isInstanceOf(InvalidReport.class);
    }

    @Test
    void whoeverItWaitsForIsReminded() {
        opened();

        pass(Duration.ofDays(3));
        assertThat(mailsAbout(JANUARY + " waits")).isEqualTo(1);
        reports.write(JANUARY, CONCLUSION, Actor.staff("sun.jie"));
        complete("sun.jie", Map.of());
        pass(Duration.ofDays(2));

        assertThat(mailsAbout(JANUARY + " waits")).isEqualTo(2);
        assertThat(task().getTaskDefinitionKey()).isEqualTo("Task_ReviewReport");
        assertThat(endings()).containsExactlyInAnyOrder("EndEvent_AuthorReminded", "EndEvent_ReviewerReminded");
    }

    @Test
    void whatCameLaterDoesNotChangeAReport() {
        opened();
        var before = reports.figures(JANUARY);

        database.update("delete from insight.daily where day between '2031-01-01' and '2031-02-28'");

        assertThat(reports.figures(JANUARY)).isEqualTo(before);
        assertThat(before.indicator("complaints").now().n()).isEqualTo(40);
        assertThat(Findings.of(before)).extracting(Sentence::zh).anySatisfy(sentence -> assertThat(sentence)
                .contains("达标 5 项"));
    }

    @Test
    void refusesAPeriodThatHasNotEndedOrBeginsAnywhere() {
        var february = ReportKind.MONTH.from(LocalDate.of(2031, 2, 1));

        assertThatThrownBy(() -> reports.open(ReportKind.MONTH, february, Actor.SYSTEM))
                .isInstanceOf(InvalidReport.class);
        assertThatThrownBy(() -> ReportKind.QUARTER.from(LocalDate.of(2031, 2, 1)))
                .isInstanceOf(InvalidReport.class);
    }

    private void opened() {
        reports.openDue();
        work();
    }

    private void written() {
        opened();
        reports.write(JANUARY, CONCLUSION, Actor.staff("sun.jie"));
        complete("sun.jie", Map.of());
    }

    private void work() {
        for (var due = due(); !due.isEmpty(); due = due()) {
            management.executeJob(due.get(0).getId());
        }
    }

    private List<Job> due() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("service-report").list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).executable().list().stream())
                .toList();
    }

    private void pass(Duration time) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
        work();
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceBusinessKey(JANUARY).singleResult();
    }

    private void complete(String user, Map<String, Object> form) {
        identities.setAuthentication(user, List.of("team-leads", "headquarters"));
        try {
            tasks.complete(task().getId(), form);
        } finally {
            identities.clearAuthentication();
        }
        work();
    }

    private List<String> endings() {
        return history.createHistoricActivityInstanceQuery().activityType("noneEndEvent").list().stream()
                .filter(end -> end.getProcessDefinitionKey().equals("service-report"))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private List<Object> variables() {
        return history.createHistoricVariableInstanceQuery().processDefinitionKey("service-report").list().stream()
                .map(variable -> variable.getValue())
                .toList();
    }

    /** The same mail may be there several times, of other tests; its id is the same then. */
    private long mailsAbout(String words) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(mail -> subject(mail).contains(words) && subject(mail).contains(JANUARY))
                .map(mail -> header(mail, "Message-ID"))
                .distinct()
                .count();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return String.join(" ", Objects.requireNonNullElse(mail.getHeader(name), new String[0]));
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return Objects.requireNonNullElse(mail.getSubject(), "");
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
