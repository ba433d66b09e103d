package org.huifang.testing;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.huifang.access.Group;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.privacy.erasure.ErasureDesk;
import org.huifang.privacy.request.PrivacyRequest.Way;

/** Walks a request for erasure through its process as staff and time would. */
public class ErasureDriver {

    private final ErasureDesk desk;
    private final CaseLedger ledger;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identities;

    ErasureDriver(
            ErasureDesk desk,
            CaseLedger ledger,
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            HistoryService history,
            IdentityService identities) {
        this.desk = desk;
        this.ledger = ledger;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.history = history;
        this.identities = identities;
    }

    /** From the page of a case, so that the customer is known; worked on until a person has to do something. */
    public String requestedByCustomer(long customerId) {
        var number = desk.request(customerId, Way.PAGE, Actor.CUSTOMER).number();
        work(number);
        return number;
    }

    public String writtenDownBy(String user, long customerId) {
        var number = desk.request(customerId, Way.STAFF, Actor.staff(user)).number();
        work(number);
        return number;
    }

    /** Runs everything that is due, also what that creates. */
    public void work(String number) {
        for (var due = due(number); !due.isEmpty(); due = due(number)) {
            management.executeJob(due.get(0).getId());
        }
    }

    /** Runs one thing that is due; false when nothing is. */
    public boolean step(String number) {
        var due = due(number);
        due.stream().findFirst().ifPresent(job -> management.executeJob(job.getId()));
        return !due.isEmpty();
    }

    private List<Job> due(String number) {
        var now = ClockUtil.getCurrentTime();
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .filter(job -> job.getRetries() > 0
                        && (job.getDuedate() == null || !job.getDuedate().after(now)))
                .toList();
    }

    public void passDays(int days, String number) {
        var now = ClockUtil.getCurrentTime().toInstant();
        ClockUtil.setCurrentTime(Date.from(now.plusSeconds(days * 86_400L)));
        work(number);
    }

    public List<String> tasks(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    public void submit(String number, String task, String user, Map<String, Object> form) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(task)
                .singleResult();
        try {
            identities.setAuthentication(user, List.of(Group.SECURITY.id()));
            tasks.complete(open.getId(), form);
        } finally {
            identities.clearAuthentication();
        }
    }

    public void verify(String number, String user, String means) {
        submit(number, "Task_VerifyIdentity", user, Map.of("identityMeans", means));
        work(number);
    }

    public void approve(String number, String user) {
        submit(number, "Task_ApproveErasure", user, Map.of("erasureDecision", "APPROVE"));
        work(number);
    }

    public void refuse(String number, String user, String reason) {
        submit(number, "Task_ApproveErasure", user, Map.of("erasureDecision", "REFUSE", "refusalReason", reason));
        work(number);
    }

    public List<CaseEventKind> events(String number) {
        return ledger.of(number).stream().map(CaseEvent::kind).toList();
    }

    /** Ids of the end events that the request's own process reached. */
    public List<String> endings(String number) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey("erasure")
                .list()
                .stream()
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
