package org.huifang.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.externaltask.ExternalTaskQuery;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.Classification;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.RegisterComplaint;
import org.huifang.complaint.Report;
import org.huifang.complaint.progress.CustomerUpdates;
import org.huifang.complaint.remedy.offer.Answer;
import org.huifang.customer.Channel;
import org.huifang.customer.Language;
import org.huifang.sla.Awaiting;
import org.huifang.staff.StaffDirectory;
import org.huifang.staff.StaffProfile;

/** Walks a case through its life as customers, agents and time would. */
public class CaseDriver {

    /** Who is there for every test: an agent, their colleague in transit, a caller, a lead. */
    static final Set<String> PEOPLE = Set.of("li.na", "chen.wei", "zhao.min", "sun.jie");

    private static final Duration STEP = Duration.ofMinutes(30);

    private final ComplaintDesk desk;
    private final Complaints complaints;
    private final CaseLedger ledger;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ExternalTaskService externalTasks;
    private final ManagementService management;
    private final HistoryService history;
    private final IdentityService identities;
    private final CustomerUpdates updates;
    private final RemedyDriver remedies;

    CaseDriver(
            ComplaintDesk desk,
            Complaints complaints,
            CaseLedger ledger,
            RuntimeService runtime,
            TaskService tasks,
            ExternalTaskService externalTasks,
            ManagementService management,
            HistoryService history,
            IdentityService identities,
            CustomerUpdates updates,
            RemedyDriver remedies,
            People people,
            StaffDirectory staff) {
        this.desk = desk;
        this.complaints = complaints;
        this.ledger = ledger;
        this.runtime = runtime;
        this.tasks = tasks;
        this.externalTasks = externalTasks;
        this.management = management;
        this.history = history;
        this.identities = identities;
        this.updates = updates;
        this.remedies = remedies;
        people.add("li.na", "Li Na", "Huifang-test-1", Group.CUSTOMER_SERVICE);
        people.add("chen.wei", "Chen Wei", "Huifang-test-1", Group.TRANSIT);
        people.add("zhao.min", "Zhao Min", "Huifang-test-1", Group.CALLBACK_TEAM);
        people.add("sun.jie", "Sun Jie", "Huifang-test-1", Group.TEAM_LEADS);
        staff.save("li.na", StaffProfile.skilled("SERVICE"), Actor.SYSTEM);
        staff.save("chen.wei", StaffProfile.skilled("TRACING", "TIME_CRITICAL"), Actor.SYSTEM);
    }

    /** A complaint about a transit delay by e-mail, from a customer of their own. */
    public ComplaintNumber complaintByMail() {
        return register(UUID.randomUUID() + "@customer.example", null);
    }

    /** A complaint whose category the customer chose on a form. */
    public ComplaintNumber complaintWithCategory(String category) {
        return register(
                UUID.randomUUID() + "@customer.example",
                null,
                new Classification(Classification.Type.COMPLAINT, category, false, Classification.Exposure.NONE));
    }

    /** Another complaint of a customer whose file is known. */
    public ComplaintNumber complaintOf(long customerId) {
        return desk.registerFor(
                        customerId,
                        new RegisterComplaint(
                                Channel.API,
                                UUID.randomUUID().toString(),
                                null,
                                new Report("快递延误", "我的快递已经五天没有更新了。", waybill(), null),
                                null))
                .number();
    }

    public ComplaintNumber register(String email, String phone) {
        return register(email, phone, null);
    }

    /** A complaint by e-mail in the customer's own words. */
    public ComplaintNumber complaintSaying(String subject, String text) {
        return register(UUID.randomUUID() + "@customer.example", null, subject, text, null);
    }

    /** The same of a customer who may write again. */
    public ComplaintNumber complaintSaying(String email, String subject, String text) {
        var who = new RegisterComplaint.Complainant("王芳", email, null, Language.ZH);
        return register(who, subject, text, null, null);
    }

    /** A customer's own words about a parcel and a category they chose. */
    public ComplaintNumber complaintAbout(String waybill, String category, String email) {
        var chosen = new Classification(Classification.Type.COMPLAINT, category, false, Classification.Exposure.NONE);
        return register(
                new RegisterComplaint.Complainant("王芳", email, null, Language.ZH),
                "快递延误",
                "我的快递已经五天没有更新了。",
                waybill,
                chosen);
    }

    private ComplaintNumber register(String email, String phone, Classification classification) {
        return register(email, phone, "快递延误", "我的快递已经五天没有更新了。", classification);
    }

    private ComplaintNumber register(
            String email, String phone, String subject, String text, Classification classification) {
        return register(
                new RegisterComplaint.Complainant("王芳", email, phone, Language.ZH),
                subject,
                text,
                waybill(),
                classification);
    }

    /** @param waybill null when the customer gave none */
    public ComplaintNumber complaintAbout(String waybill, String text) {
        var who = new RegisterComplaint.Complainant("王芳", UUID.randomUUID() + "@customer.example", null, Language.ZH);
        return register(who, "快递问题", text, waybill, null);
    }

    private ComplaintNumber register(
            RegisterComplaint.Complainant who,
            String subject,
            String text,
            String waybill,
            Classification classification) {
        var complaint = desk.register(new RegisterComplaint(
                Channel.EMAIL,
                "<%s@customer.example>".formatted(UUID.randomUUID()),
                who,
                new Report(subject, text, waybill, null),
                classification));
        return complaint.number();
    }

    /** Each parcel is paid for once, so each complaint is about a parcel of its own. */
    private static String waybill() {
        return "YT" + UUID.randomUUID().toString().substring(0, 10);
    }

    /** Runs every job of the case that is due, also those that these create, until nothing is due. */
    public void work(ComplaintNumber number) {
        do {
            runJobs(number);
        } while (trackingAnswers(number));
    }

    /** The same without a tracking worker. */
    public void runJobs(ComplaintNumber number) {
        for (var due = due(number); !due.isEmpty(); due = due(number)) {
            management.executeJob(due.get(0).getId());
        }
    }

    /** As the tracking worker would that has nothing to tell. */
    private boolean trackingAnswers(ComplaintNumber number) {
        var asked = trackingIsAsked(number);
        asked.forEach(task -> {
            externalTasks.lock(task.getId(), "tracking", 60_000);
            externalTasks.complete(task.getId(), "tracking");
        });
        return !asked.isEmpty();
    }

    public List<ExternalTask> trackingIsAsked(ComplaintNumber number) {
        return trackings(number, externalTasks.createExternalTaskQuery().notLocked());
    }

    /** Also those that a worker has in hand, or tries again later. */
    public List<ExternalTask> trackings(ComplaintNumber number) {
        return trackings(number, externalTasks.createExternalTaskQuery());
    }

    private List<ExternalTask> trackings(ComplaintNumber number, ExternalTaskQuery query) {
        var instances = instances(number);
        return instances.isEmpty()
                ? List.of()
                : query.topicName("fetch-parcel-facts")
                        .processInstanceIdIn(instances.toArray(String[]::new))
                        .list();
    }

    /** What workers are asked to do for the case, whatever it is. */
    public List<ExternalTask> workOfWorkers(ComplaintNumber number) {
        var instances = instances(number);
        return instances.isEmpty()
                ? List.of()
                : externalTasks
                        .createExternalTaskQuery()
                        .processInstanceIdIn(instances.toArray(String[]::new))
                        .list();
    }

    /** Ids of the case's running processes. Asked for first, because earlier tests leave hundreds of tasks and jobs behind. */
    private List<String> instances(ComplaintNumber number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    private List<Job> due(ComplaintNumber number) {
        var now = ClockUtil.getCurrentTime();
        return jobs(number).stream()
                .filter(job -> job.getRetries() > 0
                        && (job.getDuedate() == null || !job.getDuedate().after(now)))
                .toList();
    }

    /** Jobs of many cases, in two questions. */
    public List<Job> jobs(Collection<ComplaintNumber> numbers) {
        var named =
                numbers.stream().map(number -> "'%s'".formatted(number.value())).collect(Collectors.joining(", "));
        var instances = runtime
                .createNativeProcessInstanceQuery()
                .sql("select * from %s where business_key_ in (%s)"
                        .formatted(management.getTableName(Execution.class), named))
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? List.of()
                : management.createJobQuery().processInstanceIds(instances).list();
    }

    public List<Job> jobs(ComplaintNumber number) {
        var instances = instances(number);
        return instances.isEmpty()
                ? List.of()
                : management.createJobQuery().processInstanceIds(Set.copyOf(instances)).list().stream()
                        .sorted(Comparator.comparing(job -> instances.indexOf(job.getProcessInstanceId())))
                        .toList();
    }

    /** Lets time pass and runs what became due. */
    public void pass(Duration time, ComplaintNumber number) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
        work(number);
    }

    /** Lets time pass and fires one timer, as if the executor had got to nothing else yet. */
    public void passOnly(Duration time, ComplaintNumber number, String timer) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
        var job = timer(number, timer);
        if (job.getDuedate().after(ClockUtil.getCurrentTime())) {
            throw new AssertionError("%s is due only at %s".formatted(timer, job.getDuedate()));
        }
        management.executeJob(job.getId());
    }

    public Job timer(ComplaintNumber number, String timer) {
        return jobs(number).stream()
                .filter(job -> activityOf(job).equals(timer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer %s, but %s"
                        .formatted(
                                timer,
                                jobs(number).stream().map(this::activityOf).toList())));
    }

    private String activityOf(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    public Task task(ComplaintNumber number) {
        var open = tasks(number);
        if (open.size() != 1) {
            throw new AssertionError("Not one task is open, but "
                    + open.stream().map(Task::getTaskDefinitionKey).toList());
        }
        return open.get(0);
    }

    /** The case's own tasks; those of its supervisors are {@link #supervisions}. */
    public List<Task> tasks(ComplaintNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .filter(task -> !task.getTaskDefinitionKey().equals("Task_SuperviseCase"))
                .toList();
    }

    public List<Task> supervisions(ComplaintNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("Task_SuperviseCase")
                .list();
    }

    /** Completes the open task of the case as a person would in Tasklist, and runs what follows. */
    public void complete(ComplaintNumber number, String task, String user, Map<String, Object> form) {
        submit(number, task, user, form);
        work(number);
    }

    public void submit(ComplaintNumber number, String task, String user, Map<String, Object> form) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(task)
                .singleResult();
        if (open == null) {
            throw new AssertionError("No task %s is open, but %s"
                    .formatted(
                            task,
                            tasks(number).stream()
                                    .map(Task::getTaskDefinitionKey)
                                    .toList()));
        }
        as(user, () -> tasks.complete(open.getId(), ticked(open, form)));
    }

    /** An investigation with every step of its checklist taken, unless the form says otherwise. */
    private Map<String, Object> ticked(Task task, Map<String, Object> form) {
        var steps = tasks.getVariableLocal(task.getId(), "investigationSteps");
        if (steps == null || form.containsKey("awaiting") || form.containsKey("stepsDone")) {
            return form;
        }
        var codes = Pattern.compile("\"value\":(\"[A-Z_]+\")")
                .matcher(steps.toString())
                .results();
        var ticked = new HashMap<>(form);
        ticked.put("stepsDone", codes.map(code -> code.group(1)).toList().toString());
        return ticked;
    }

    /** Whose task it is, is the matter of tests of access; here whoever a test names does it, as somebody who may do all. */
    private void as(String user, Runnable work) {
        try {
            identities.setAuthentication(user, List.of(Group.TEAM_LEADS.id()));
            work.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    public void classify(ComplaintNumber number) {
        classify(number, "T1");
    }

    public void classify(ComplaintNumber number, String category) {
        complete(
                number,
                "Task_ClassifyComplaint",
                "li.na",
                Map.of("complaintType", "COMPLAINT", "category", category, "angry", false, "exposure", "NONE"));
    }

    /** The agent asks for what is missing; the case waits. */
    public void ask(ComplaintNumber number, Awaiting awaiting) {
        complete(
                number,
                "Task_InvestigateComplaint",
                "chen.wei",
                Map.of("awaiting", awaiting.name(), "question", "请提供外包装照片。"));
    }

    /** A supervisor takes charge of the first case's escalation that asks for one. */
    public void supervise(ComplaintNumber number, String user, String measure) {
        var open = supervisions(number).get(0);
        as(user, () -> tasks.complete(open.getId(), Map.of("measure", measure)));
        work(number);
    }

    /** An agent writes to the customer. */
    public void tell(ComplaintNumber number, String text, String user) {
        updates.tell(number, text, Actor.staff(user));
    }

    /** From receipt until an agent investigates, since the moment given. */
    public ComplaintNumber investigatedComplaint(String received) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(received)));
        var number = complaintByMail();
        work(number);
        classify(number);
        return number;
    }

    /** Lets time pass in steps, as it does, and runs what becomes due on the way. */
    public void passSlowly(Duration time, ComplaintNumber number) {
        for (var left = time; left.compareTo(Duration.ZERO) > 0; left = left.minus(STEP)) {
            pass(left.compareTo(STEP) < 0 ? left : STEP, number);
        }
    }

    /** Investigated, a refund decided, accepted by the customer and paid. A second payment on a parcel needs approval. */
    public void resolve(ComplaintNumber number) {
        offer(number);
        if (task(number).getTaskDefinitionKey().equals("Task_ApproveSolution")) {
            complete(number, "Task_ApproveSolution", "sun.jie", Map.of("verdict", "APPROVE"));
        }
        accept(number);
        carryOut(number);
    }

    public void investigate(ComplaintNumber number, Map<String, Object> claim) {
        investigateAs("chen.wei", number, claim);
    }

    public void investigateAs(String agent, ComplaintNumber number, Map<String, Object> claim) {
        var form = new HashMap<String, Object>(
                Map.of("rootCause", "PROCESS", "responsibleParty", "CARRIER", "findings", "转运中心积压"));
        form.putAll(claim);
        complete(number, "Task_InvestigateComplaint", agent, form);
    }

    /** Investigated and a small refund decided, which needs nobody's approval; the customer is asked. */
    public void offer(ComplaintNumber number) {
        investigate(number, Map.of());
        decide(number, "chen.wei", "REFUND", "12.50");
    }

    /** @param yuan null for a remedy without an amount */
    public void decide(ComplaintNumber number, String user, String remedy, String yuan) {
        var form = new HashMap<String, Object>(Map.of("remedy", remedy, "solution", "今日优先派送，并退还运费。"));
        if (yuan != null) {
            form.put("amountYuan", yuan);
        }
        complete(number, "Task_DecideSolution", user, form);
    }

    public void accept(ComplaintNumber number) {
        remedies.answer(number, Answer.ACCEPTED);
        work(number);
    }

    public void reject(ComplaintNumber number) {
        remedies.answer(number, Answer.REJECTED);
        work(number);
    }

    /** As a worker would, without a worker. */
    public void carryOut(ComplaintNumber number) {
        remedies.carryOut(number, workOfWorkers(number));
        work(number);
    }

    public void call(ComplaintNumber number, String disposition) {
        complete(number, "Task_CallCustomer", "zhao.min", Map.of("disposition", disposition));
    }

    /** From receipt until the callback is due. */
    public ComplaintNumber resolvedComplaint() {
        var number = complaintByMail();
        work(number);
        classify(number);
        resolve(number);
        return number;
    }

    public Complaint look(ComplaintNumber number) {
        return complaints.look(number);
    }

    public List<CaseEvent> ledger(ComplaintNumber number) {
        return ledger.of(number.value());
    }

    public List<CaseEventKind> events(ComplaintNumber number) {
        return ledger.of(number.value()).stream().map(CaseEvent::kind).toList();
    }

    /** Ids of the end events reached by all processes of the case, inner ones included. */
    public List<String> endings(ComplaintNumber number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
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

    public boolean isRunning(ComplaintNumber number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .processDefinitionKey("complaint")
                        .count()
                > 0;
    }

    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
