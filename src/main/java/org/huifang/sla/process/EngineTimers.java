package org.huifang.sla.process;

import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.huifang.sla.PromiseTimers;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets timers and due dates of a case ask its clocks again; what did not move stays where it is. */
@Component
class EngineTimers implements PromiseTimers {

    /** The start of the event subprocess that climbs the ladder. */
    private static final String LADDER = "StartEvent_LadderStepDue";

    private static final Pattern CLOCK =
            Pattern.compile("\\$\\{slaClock\\.dueAt\\(\\s*execution\\s*,\\s*'(\\w+)'\\s*\\)}");

    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final SlaClocks clocks;
    private final SlaClockExpression expression;

    EngineTimers(
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            @Lazy TaskService tasks,
            @Lazy RepositoryService repository,
            @Lazy SlaClocks clocks,
            @Lazy SlaClockExpression expression) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.repository = repository;
        this.clocks = clocks;
        this.expression = expression;
    }

    @Override
    public void realign(String caseNumber) {
        processes(caseNumber).stream()
                .flatMap(process ->
                        management.createJobQuery().timers().processInstanceId(process.getId()).list().stream())
                .map(Job::getId)
                .forEach(timer -> management.recalculateJobDuedate(timer, false));
        tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().forEach(task -> due(caseNumber, task));
    }

    /** The task's due date is the clock its model names, the same number as the timer's. */
    private void due(String caseNumber, Task task) {
        var model = repository.getBpmnModelInstance(task.getProcessDefinitionId());
        UserTask drawn = model.getModelElementById(task.getTaskDefinitionKey());
        var clock = CLOCK.matcher(drawn.getCamundaDueDate() == null ? "" : drawn.getCamundaDueDate());
        if (clock.matches()) {
            var due = Date.from(clocks.dueAt(caseNumber, SlaMilestone.valueOf(clock.group(1))));
            if (!due.equals(task.getDueDate())) {
                task.setDueDate(due);
                tasks.saveTask(task);
            }
        }
    }

    @Override
    public void bringForward(String caseNumber) {
        expression.nextStepOf(caseNumber).map(Date::from).ifPresent(next -> ladderTimers(caseNumber).stream()
                .filter(timer -> timer.getDuedate().after(next))
                .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false)));
    }

    /** After a step: the timer has come back by itself, for some day; now for the step that is next. */
    void setLadder(String caseNumber) {
        ladderTimers(caseNumber).forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
    }

    private List<Job> ladderTimers(String caseNumber) {
        return processes(caseNumber).stream()
                .flatMap(process ->
                        management
                                .createJobQuery()
                                .processInstanceId(process.getId())
                                .activityId(LADDER)
                                .list()
                                .stream())
                .toList();
    }

    private List<ProcessInstance> processes(String caseNumber) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
    }
}
