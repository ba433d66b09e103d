package org.huifang.access.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.huifang.access.Group;
import org.huifang.access.tasklist.TaskListSettings.Due;
import org.huifang.access.tasklist.TaskListSettings.TaskList;
import org.huifang.access.tasklist.TaskListSettings.Whose;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What agents, callers and leads find in Tasklist. */
@ApplicationTest
class TaskListsTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    TaskListSettings settings;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void beginOnAMondayMorningInChina() {
        ClockUtil.setCurrentTime(
                Date.from(OffsetDateTime.parse("2026-03-02T10:00:00+08:00").toInstant()));
    }

    @AfterEach
    void letTimeRunAgain() {
        ClockUtil.reset();
    }

    @Test
    void tellsTheCaseInTheNameOfATask() {
        var number = complaint();

        assertThat(cases.task(number).getName()).isEqualTo("Classify complaint · 投诉分类 · " + number.value());
    }

    @Test
    void showsEachGroupItsListsInTheirOrder() {
        assertThat(namesFor("li.na"))
                .containsExactly(
                        "我的工作 My work",
                        "本组待办 My group's queue",
                        "有风险 At risk",
                        "今日到期 Due today",
                        "已逾期 Overdue",
                        "现在回访 Callbacks now",
                        "等待中 Waiting");
        assertThat(namesFor("sun.jie")).contains("已升级 Escalated", "未指派 Unassigned", "全部逾期 All overdue");
    }

    @Test
    void movesATaskFromTheQueueToWhoeverClaimsIt() {
        var number = complaint();
        assertThat(found("li.na", "本组待办 My group's queue", number)).hasSize(1);
        assertThat(found("chen.wei", "本组待办 My group's queue", number)).isEmpty();

        tasks.claim(cases.task(number).getId(), "li.na");

        assertThat(found("li.na", "本组待办 My group's queue", number)).isEmpty();
        assertThat(found("li.na", "我的工作 My work", number)).hasSize(1);
    }

    @Test
    void movesATaskFromDueTodayToAtRiskToOverdueAsTimePasses() {
        var number = complaint();
        var due = cases.task(number).getDueDate().toInstant();

        at(due.minus(Duration.ofMinutes(121)));
        assertThat(found("li.na", "今日到期 Due today", number)).hasSize(1);
        assertThat(found("li.na", "有风险 At risk", number)).isEmpty();
        at(due.minus(Duration.ofMinutes(119)));
        assertThat(found("li.na", "有风险 At risk", number)).hasSize(1);
        assertThat(found("li.na", "已逾期 Overdue", number)).isEmpty();
        at(due.plus(Duration.ofMinutes(1)));
        assertThat(found("li.na", "有风险 At risk", number)).isEmpty();
        assertThat(found("li.na", "已逾期 Overdue", number)).hasSize(1);
        assertThat(found("sun.jie", "全部逾期 All overdue", number)).hasSize(1);
    }

    @Test
    void countsTodayByTheClockOfTheDesk() {
        var number = complaint();
        var task = tasks.createTaskQuery().taskId(cases.task(number).getId()).singleResult();
        task.setDueDate(
                Date.from(OffsetDateTime.parse("2026-03-03T00:30:00+08:00").toInstant()));
        tasks.saveTask(task);

        assertThat(found("li.na", "今日到期 Due today", number)).isEmpty();
        at(OffsetDateTime.parse("2026-03-03T00:05:00+08:00").toInstant());
        assertThat(found("li.na", "今日到期 Due today", number)).hasSize(1);
    }

    @Test
    void showsCallersWhomTheyMayCallNow() {
        var number = cases.resolvedComplaint();

        assertThat(found("zhao.min", "现在回访 Callbacks now", number)).hasSize(1);
    }

    @Test
    void followsTheSettingsAndLeavesOtherFiltersAlone() {
        var foreign =
                filters.saveFilter(filters.newTaskFilter("Somebody's own")).getId();
        transaction.executeWithoutResult(undone -> {
            var one = new TaskList(
                    "今日到期 Due today", "x", "#000000", Whose.ALL, Due.ANY, List.of(), List.of(Group.Kind.CALLERS));

            var readers = new TaskLists(filters, tasks, new TaskListSettings(List.of(one))).offer();

            assertThat(readers.values()).containsExactly(List.of(Group.Kind.CALLERS));
            assertThat(filters.createFilterQuery().list())
                    .extracting(Filter::getName)
                    .containsExactlyInAnyOrder("今日到期 Due today", "Somebody's own");
            undone.setRollbackOnly();
        });
        filters.deleteFilter(foreign);
        assertThat(filters.createFilterQuery().count())
                .isEqualTo(settings.lists().size());
    }

    /** Waits for its classification. */
    private ComplaintNumber complaint() {
        var number = cases.complaintByMail();
        cases.work(number);
        return number;
    }

    private static void at(Instant time) {
        ClockUtil.setCurrentTime(Date.from(time));
    }

    private List<String> namesFor(String user) {
        return as(user, () -> filters.createFilterQuery().listPage(0, 100).stream()
                .sorted((one, other) -> place(one) - place(other))
                .map(Filter::getName)
                .toList());
    }

    private static int place(Filter filter) {
        return ((Number) filter.getProperties().get("priority")).intValue();
    }

    private List<Task> found(String user, String list, ComplaintNumber number) {
        return as(user, () -> {
            var filter = filters.createFilterQuery().filterName(list).singleResult();
            return filters.listPage(
                    filter.getId(), tasks.createTaskQuery().processInstanceBusinessKey(number.value()), 0, 10);
        });
    }

    private <T> T as(String user, Supplier<T> look) {
        var groups = identities.createGroupQuery().groupMember(user).list().stream()
                .map(group -> group.getId())
                .toList();
        try {
            identities.setAuthentication(user, groups);
            return look.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}
