package org.huifang.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.huifang.access.Group;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.insight.warning.EarlyWarnings;
import org.huifang.insight.warning.Warning;
import org.huifang.insight.warning.WarningLifecycle;
import org.huifang.insight.warning.signal.Dimension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes up facts, has them judged, and walks warnings and improvements through their lives as their owners and time would. */
public class WarningDriver {

    private final JdbcClient database;
    private final EarlyWarnings warnings;
    private final WarningLifecycle lifecycle;
    private final CaseLedger ledger;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final IdentityService identities;

    WarningDriver(
            JdbcClient database,
            EarlyWarnings warnings,
            WarningLifecycle lifecycle,
            CaseLedger ledger,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            HistoryService history,
            IdentityService identities) {
        this.database = database;
        this.warnings = warnings;
        this.lifecycle = lifecycle;
        this.ledger = ledger;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.identities = identities;
    }

    /** No facts, no warnings' memory, and 11:00 on a Monday in Beijing. */
    public void begin() {
        clear();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-23T03:00:00Z")));
    }

    /** What a test made up is gone; its cases are over, so that no other test meets them. */
    public void clear() {
        for (var process : List.of("early-warning", "improvement-action")) {
            runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                    .filter(instance -> instance.getProcessInstanceId().equals(instance.getRootProcessInstanceId()))
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over"));
        }
        for (var table : List.of(
                "early_warning_signal",
                "early_warning_note",
                "explained_alarm",
                "early_warning",
                "early_warning_run",
                "early_warning_streak",
                "known_event",
                "improvement_effect",
                "improvement_action")) {
            database.sql("delete from " + table).update();
        }
        database.sql("delete from insight.complaint_fact where number like 'T-%'")
                .update();
        database.sql("delete from insight.parcel_volume where outlet like 'T-%'")
                .update();
        ClockUtil.reset();
    }

    /** So many complaints about an outlet on each day, at noon in Beijing, and a thousand parcels for each. */
    public void complaints(String outlet, LocalDate from, LocalDate until, int perDay) {
        database.sql(
                        """
                insert into insight.complaint_fact (number, received_at, received_day, kind, channel, customer_type, outlet, status,
                    promises_kept, promises_broken, reopened, repeat, repeated, transferred, escalated, settled_at_first_contact, auto_routed,
                    routed, auto_answered, auto_answer_returned, confirmed_solved, compensation_cents, closed_at, first_response_at,
                    decision_told_at)
                select 'T-' || gen_random_uuid(), (day + interval '12 hours') at time zone 'Asia/Shanghai', day::date, 'COMPLAINT',
                    'EMAIL', 'ORDINARY', :outlet, 'CLOSED', 0, 0, 0, false, false, false, false, false, false, false, false, false, false, 0,
                    (day + interval '20 hours') at time zone 'Asia/Shanghai', (day + interval '13 hours') at time zone 'Asia/Shanghai',
                    (day + interval '13 hours') at time zone 'Asia/Shanghai'
                from generate_series(:from::timestamp, :until::timestamp, interval '1 day') day, generate_series(1, :perDay)""")
                .param("outlet", outlet)
                .param("from", from)
                .param("until", until)
                .param("perDay", perDay)
                .update();
        database.sql(
                        """
                insert into insight.parcel_volume select day::date, :outlet, 'T-east', 5000
                from generate_series(:from::timestamp, :until::timestamp, interval '1 day') day on conflict do nothing""")
                .param("outlet", outlet)
                .param("from", from)
                .param("until", until)
                .update();
    }

    /** Complaints of one category at one outlet within the last hours; upheld, and about a courier where one is named. */
    public void cluster(String outlet, String category, int severity, int complaints, String courier) {
        for (var one = 0; one < complaints; one++) {
            database.sql(
                            """
                    insert into insight.complaint_fact (number, received_at, received_day, kind, category, severity, channel,
                        customer_type, outlet, courier_ref, effective, status, promises_kept, promises_broken, reopened, repeat, repeated,
                        transferred, escalated, settled_at_first_contact, auto_routed, routed, auto_answered, auto_answer_returned,
                        confirmed_solved, compensation_cents)
                    values (:number, :at::timestamptz, :day, 'COMPLAINT', :category, :severity, 'EMAIL', 'ORDINARY', :outlet, :courier,
                        true, 'RECEIVED', 0, 0, 0, false, false, false, false, false, false, false, false, false, false, 0)""")
                    .param("number", "T-" + UUID.randomUUID())
                    .param("at", now().minus(Duration.ofHours(one + 1L)).toString())
                    .param("day", LocalDate.of(2026, 11, 23))
                    .param("category", category)
                    .param("severity", severity)
                    .param("outlet", outlet)
                    .param("courier", courier)
                    .update();
        }
    }

    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** As the hourly timer would. */
    public void judge() {
        lifecycle.judgeNow();
        for (var due = due("early-warning"); !due.isEmpty(); due = due("early-warning")) {
            management.executeJob(due.get(0).getId());
        }
    }

    private List<Job> due(String process) {
        return management
                .createJobQuery()
                .processDefinitionKey(process)
                .messages()
                .list();
    }

    public Optional<Warning> about(Dimension dimension, String subject) {
        return warnings.newest(500).stream()
                .filter(warning -> warning.about().is(dimension, subject))
                .findFirst();
    }

    /** Lets time pass and runs what became due in the case. */
    public void pass(Duration time, String number) {
        ClockUtil.setCurrentTime(Date.from(now().plus(time)));
        work(number);
    }

    public void work(String number) {
        for (var due = dueOf(number); !due.isEmpty(); due = dueOf(number)) {
            management.executeJob(due.get(0).getId());
        }
    }

    private List<Job> dueOf(String number) {
        return jobs(number).stream()
                .filter(job -> job.getRetries() > 0)
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(ClockUtil.getCurrentTime()))
                .toList();
    }

    public List<Job> jobs(String number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }

    public Task task(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }

    public List<String> candidates(String number) {
        return tasks.getIdentityLinksForTask(task(number).getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .toList();
    }

    public void complete(String number, String task, String user, Map<String, Object> form) {
        var open = task(number);
        if (open == null || !open.getTaskDefinitionKey().equals(task)) {
            throw new AssertionError(
                    "Not %s is open, but %s".formatted(task, open == null ? "nothing" : open.getTaskDefinitionKey()));
        }
        try {
            identities.setAuthentication(user, List.of(Group.TEAM_LEADS.id()));
            tasks.complete(open.getId(), form);
        } finally {
            identities.clearAuthentication();
        }
        work(number);
    }

    public List<CaseEventKind> events(String number) {
        return ledger.of(number).stream().map(CaseEvent::kind).toList();
    }

    public int brokenEntry(String number) {
        return ledger.firstBrokenEntry(number);
    }

    /** Ids of the end events reached. */
    public List<String> endings(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(
                        instance -> history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .finished()
                                .list()
                                .stream())
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(activity -> activity.getActivityId())
                .toList();
    }

    public long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
