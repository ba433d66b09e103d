package org.huifang.sla.process;

import static org.huifang.sla.process.EscalationModel.Variables.*;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.huifang.sla.escalation.EscalationPower;
import org.huifang.sla.escalation.Rung;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves the open tasks of a case, and is the only class that starts {@code escalation} and sends it messages. */
@Component
class CamundaEscalationPower implements EscalationPower {

    /** An ordinary task has 50; one level is worth ten more from E2 on, so that Tasklist sorts it first. */
    private static final int ORDINARY = 50;

    private static final int PER_LEVEL = 10;

    private final TaskService tasks;
    private final RuntimeService runtime;

    CamundaEscalationPower(@Lazy TaskService tasks, @Lazy RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public Optional<String> agentOf(String caseNumber) {
        return open(caseNumber).stream()
                .map(Task::getAssignee)
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public void raisePriority(String caseNumber, int level, String group) {
        for (var task : open(caseNumber)) {
            tasks.addCandidateGroup(task.getId(), group);
            tasks.setPriority(task.getId(), Math.max(task.getPriority(), ORDINARY + PER_LEVEL * level));
        }
    }

    @Override
    public void release(String caseNumber, String group, Optional<String> keeper) {
        for (var task : open(caseNumber)) {
            tasks.addCandidateGroup(task.getId(), group);
            if (!keeper.equals(Optional.ofNullable(task.getAssignee()))) {
                tasks.setAssignee(task.getId(), null);
            }
        }
    }

    /** The case's own tasks, not those of its supervisors. */
    private List<Task> open(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .filter(task -> !task.getProcessDefinitionId().startsWith(EscalationModel.KEY + ":"))
                .toList();
    }

    @Override
    public void call(Rung rung, String recipients, boolean supervise) {
        runtime.startProcessInstanceByKey(
                EscalationModel.KEY,
                rung.caseNumber(),
                Variables.putValue(COMPLAINT_NUMBER.name(), rung.caseNumber())
                        .putValue(MILESTONE.name(), MILESTONE.stored(rung.milestone()))
                        .putValue(CYCLE.name(), rung.cycle())
                        .putValue(LEVEL.name(), rung.level())
                        .putValue(RECIPIENTS.name(), recipients)
                        .putValue(SUPERVISE.name(), supervise));
    }

    @Override
    public void settle(String caseNumber) {
        runtime.createMessageCorrelation(EscalationModel.Messages.CASE_ENDED)
                .processInstanceBusinessKey(caseNumber)
                .correlateAll();
    }
}
