package org.huifang.complaint.process;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.handover.CaseTasks;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tasks as the engine has them. Those of a case's agent are those whose model asks {@link CaseAgentExpression}. */
@Component
class CamundaCaseTasks implements CaseTasks {

    private static final String OF_THE_AGENT = "${caseAgent.of(";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    CamundaCaseTasks(@Lazy TaskService tasks, @Lazy RuntimeService runtime, @Lazy RepositoryService repository) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
    }

    @Override
    public void pass(ComplaintNumber number, String department, String agent) {
        tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskCandidateGroup(department)
                .includeAssignedTasks()
                .list()
                .stream()
                .filter(task -> isOfTheAgent(task) && !Objects.equals(task.getAssignee(), agent))
                .forEach(task -> tasks.setAssignee(task.getId(), agent));
    }

    private boolean isOfTheAgent(Task task) {
        UserTask drawn = repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return drawn.getCamundaAssignee() != null && drawn.getCamundaAssignee().startsWith(OF_THE_AGENT);
    }

    @Override
    public boolean endNaming(ComplaintNumber number) {
        var naming = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(ComplaintModel.NAME_AGENT)
                .singleResult();
        if (naming != null) {
            tasks.complete(naming.getId());
        }
        return naming != null;
    }

    @Override
    public List<Held> heldBy(Collection<String> users) {
        return users.isEmpty()
                ? List.of()
                : tasks.createTaskQuery().taskAssigneeIn(users.toArray(String[]::new)).list().stream()
                        .map(task -> new Held(
                                task.getId(),
                                task.getTaskDefinitionKey(),
                                caseOf(task),
                                task.getAssignee(),
                                isOfTheAgent(task)))
                        .toList();
    }

    private String caseOf(Task task) {
        var process = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return process == null ? null : process.getBusinessKey();
    }

    @Override
    public boolean release(Held held) {
        var task = tasks.createTaskQuery()
                .taskId(held.id())
                .taskAssignee(held.holder())
                .singleResult();
        if (task != null) {
            tasks.setAssignee(task.getId(), null);
        }
        return task != null;
    }
}
