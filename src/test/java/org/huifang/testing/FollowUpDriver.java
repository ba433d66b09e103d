package org.huifang.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.huifang.access.Group;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.customer.Customer;
import org.huifang.customer.CustomerType;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;
import org.huifang.followup.FollowUp;
import org.huifang.followup.FollowUpDesk;
import org.huifang.followup.FollowUps;
import org.huifang.followup.survey.answer.SurveyAnswers;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.home.HomeTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks a follow-up through its life as planning, customers, callers and time would. */
public class FollowUpDriver {

    private final FollowUpDesk desk;
    private final FollowUps followUps;
    private final SurveyAnswers answers;
    private final CaseLedger ledger;
    private final JdbcClient database;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final HistoryService history;
    private final IdentityService identities;

    private final Customers customers;
    private final SealedColumns sealed;

    FollowUpDriver(
            FollowUpDesk desk,
            FollowUps followUps,
            SurveyAnswers answers,
            CaseLedger ledger,
            JdbcClient database,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            HistoryService history,
            IdentityService identities,
            Customers customers,
            SealedColumns sealed) {
        this.desk = desk;
        this.followUps = followUps;
        this.answers = answers;
        this.ledger = ledger;
        this.database = database;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.history = history;
        this.identities = identities;
        this.customers = customers;
        this.sealed = sealed;
    }

    public static void setTime(String time) {
        ClockUtil.setCurrentTime(Date.from(OffsetDateTime.parse(time).toInstant()));
    }

    /** With e-mail and phone. */
    public long customer(CustomerType type) {
        return customer(type, UUID.randomUUID() + "@customer.example");
    }

    /** @param email null for a customer with a phone only */
    public long customer(CustomerType type, String email) {
        return customers
                .save(new Customer(
                        null,
                        type,
                        "王芳",
                        email,
                        "13" + ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999),
                        null,
                        null,
                        Language.ZH,
                        true,
                        null,
                        HomeTime.ZONE_ID,
                        false,
                        Instant.now()))
                .id();
    }

    public void keyAccount(long customer, String manager) {
        database.sql("update customer set type = 'KEY_ACCOUNT' where id = :customer")
                .param("customer", customer)
                .update();
        file(customer, "manager", manager);
    }

    /** What the customer's file says beside, such as manager or alternate_phone. */
    public void file(long customer, String column, Object value) {
        database.sql("insert into customer_file (customer_id, type_source, updated_at, " + column
                        + ") values (:customer, 'ASSUMED', now(), :value)"
                        + " on conflict (customer_id) do update set " + column + " = excluded." + column)
                .param("customer", customer)
                .param(
                        "value",
                        column.equals("alternate_phone")
                                ? sealed.seal("customer_file." + column, (String) value)
                                : value)
                .update();
    }

    /** When the customer wants to be called, local time; one says nothing without the other. */
    public void reachable(long customer, LocalTime from, LocalTime until) {
        file(customer, "contact_days", null);
        database.sql(
                        "update customer_file set contact_from = :from, contact_until = :until where customer_id = :customer")
                .param("customer", customer)
                .param("from", from)
                .param("until", until)
                .update();
    }

    public String planned(long customer, String occasion, FollowUp.Way way) {
        return planned(customer, occasion, UUID.randomUUID().toString(), way, null);
    }

    public String planned(long customer, String occasion, String key, FollowUp.Way way, String questionnaire) {
        return database.sql(
                        """
                insert into follow_up (customer_id, occasion, occasion_key, way, questionnaire, rule, planned_at, due_at,
                    state)
                values (:customer, :occasion, :key, :way, :questionnaire, 'cadence-test', now(), now(), 'PLANNED')
                returning number""")
                .param("customer", customer)
                .param("occasion", occasion)
                .param("key", key)
                .param("way", way.name())
                .param("questionnaire", questionnaire)
                .query(String.class)
                .single();
    }

    public String started(long customer, String occasion, FollowUp.Way way) {
        var number = planned(customer, occasion, way);
        start(number);
        return number;
    }

    public void start(String number) {
        desk.start(number);
        work(number);
    }

    /** Started, and nothing more than its own first step. */
    public void startOnly(String number) {
        desk.start(number);
        workOnly(number, "follow-up");
    }

    /** Runs what is due in one process of the case, as if the executor had got to nothing else yet. */
    public void workOnly(String number, String process) {
        var now = ClockUtil.getCurrentTime();
        management.createJobQuery().processDefinitionKey(process).list().stream()
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
                .filter(job -> number.equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()))
                .forEach(job -> management.executeJob(job.getId()));
    }

    public void fireOnly(String number, String activity) {
        management.executeJob(management.createJobQuery().activityId(activity).list().stream()
                .filter(job -> jobs(number).stream().anyMatch(own -> own.getId().equals(job.getId())))
                .findFirst()
                .orElseThrow()
                .getId());
    }

    public void withoutPhone(long customer) {
        database.sql("update customer set phone = null, phone_blind = null where id = :customer")
                .param("customer", customer)
                .update();
    }

    /** Runs every job of the case that is due, until nothing is. */
    public void work(String number) {
        for (var due = due(number); !due.isEmpty(); due = due(number)) {
            management.executeJob(due.get(0).getId());
        }
    }

    private List<Job> due(String number) {
        var now = ClockUtil.getCurrentTime();
        return jobs(number).stream()
                .filter(job -> job.getRetries() > 0
                        && (job.getDuedate() == null || !job.getDuedate().after(now)))
                .toList();
    }

    public List<Job> jobs(String number) {
        var instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(ProcessInstance::getId)
                .toList();
        return instances.isEmpty()
                ? List.of()
                : management.createJobQuery().processInstanceIds(Set.copyOf(instances)).list().stream()
                        .sorted(Comparator.comparing(job -> instances.indexOf(job.getProcessInstanceId())))
                        .toList();
    }

    public void pass(Duration time, String number) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
        work(number);
    }

    public List<Task> tasks(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list();
    }

    public Task task(String number) {
        var open = tasks(number);
        if (open.size() != 1) {
            throw new AssertionError("Not one task is open, but "
                    + open.stream().map(Task::getTaskDefinitionKey).toList());
        }
        return open.get(0);
    }

    public void complete(String number, String user, Map<String, Object> form) {
        var open = task(number).getId();
        try {
            identities.setAuthentication(user, List.of(Group.TEAM_LEADS.id()));
            tasks.complete(open, form);
        } finally {
            identities.clearAuthentication();
        }
        work(number);
    }

    public void call(String number, String disposition) {
        complete(number, "zhao.min", Map.of("disposition", disposition));
    }

    /** The customer answers the survey over its link. */
    public void answer(String number, Map<String, String> said) {
        answers.takeByLink(invitation(number), new Answers(said));
        work(number);
    }

    public UUID invitation(String number) {
        return database.sql("select id from survey_invitation where occasion_reference = :number")
                .param("number", number)
                .query(UUID.class)
                .single();
    }

    public FollowUp look(String number) {
        return followUps.withNumber(number);
    }

    public List<CaseEventKind> events(String number) {
        return ledger.of(number).stream().map(CaseEvent::kind).toList();
    }

    public boolean isRunning(String number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .processDefinitionKey("follow-up")
                        .count()
                > 0;
    }

    /** Ids of the end events reached by all processes of the follow-up. */
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
}
