package org.huifang.insight.warning.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.huifang.insight.warning.EarlyWarnings;
import org.huifang.insight.warning.WarningLifecycle;
import org.huifang.insight.warning.process.EarlyWarningModel.Messages;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The only class that starts {@code early-warning} and sends messages to it. */
@Component
class CamundaWarningLifecycle implements WarningLifecycle {

    private static final String LATE = "BoundaryEvent_OwnerLate";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final EarlyWarnings warnings;

    CamundaWarningLifecycle(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy ManagementService management,
            @Lazy EarlyWarnings warnings) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.warnings = warnings;
    }

    @Override
    public void raised(String number, String ownerGroup) {
        runtime.startProcessInstanceByMessage(
                Messages.WARNING_RAISED,
                number,
                Variables.putValue(EarlyWarningModel.Variables.WARNING_NUMBER.name(), number)
                        .putValue(EarlyWarningModel.Variables.OWNER_GROUP.name(), ownerGroup));
    }

    /** The open task is for the new owner, too, and due at the new time; so is its timer. */
    @Override
    public void worsened(String number, String ownerGroup) {
        runtime.createMessageCorrelation(Messages.WARNING_WORSENED)
                .processInstanceBusinessKey(number)
                .setVariable(EarlyWarningModel.Variables.OWNER_GROUP.name(), ownerGroup)
                .correlateAll();
        tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .list()
                .forEach(task -> handOn(task, number, ownerGroup));
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(process ->
                        management.createJobQuery().processInstanceId(process.getId()).activityId(LATE).list().stream())
                .map(Job::getId)
                .forEach(timer -> management.recalculateJobDuedate(timer, false));
    }

    private void handOn(Task task, String number, String ownerGroup) {
        tasks.addCandidateGroup(task.getId(), ownerGroup);
        if (task.getDueDate() != null) {
            task.setDueDate(Date.from(warnings.look(number).dueAt()));
            tasks.saveTask(task);
        }
    }

    @Override
    public void judgeNow() {
        runtime.startProcessInstanceByMessage(Messages.JUDGING_ASKED_FOR);
    }
}
