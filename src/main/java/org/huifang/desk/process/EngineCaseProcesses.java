package org.huifang.desk.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.huifang.desk.StaffGroups;
import org.huifang.desk.story.CaseProcesses;
import org.huifang.desk.words.DeskWords;
import org.huifang.workflow.diagram.Diagram;
import org.huifang.workflow.diagram.Mark;
import org.huifang.workflow.diagram.Mark.State;
import org.huifang.workflow.diagram.Marks;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tasks and tokens as the engine has them; what its history has forgotten is not drawn. */
@Component
class EngineCaseProcesses implements CaseProcesses {

    /** The case, and what it calls. */
    private static final List<String> DRAWN = List.of("complaint", "remedy", "callback");

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;
    private final StaffGroups groups;
    private final DeskWords words;

    EngineCaseProcesses(
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            @Lazy HistoryService history,
            @Lazy RepositoryService repository,
            StaffGroups groups,
            DeskWords words) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
        this.groups = groups;
        this.words = words;
    }

    @Override
    public List<OpenTask> openTasks(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .sorted(Comparator.comparing(Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Task::getCreateTime))
                .map(this::openTask)
                .toList();
    }

    private OpenTask openTask(Task task) {
        var mayTake = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .map(groups::titleOf)
                .collect(Collectors.joining("、"));
        return new OpenTask(
                task.getId(),
                task.getName(),
                task.getAssignee(),
                mayTake.isEmpty() ? null : mayTake,
                minute(task.getDueDate()));
    }

    @Override
    public List<Picture> pictures(String caseNumber) {
        Map<String, HistoricProcessInstance> latest = new HashMap<>();
        history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .forEach(process -> latest.put(process.getProcessDefinitionKey(), process));
        return DRAWN.stream()
                .flatMap(key -> Optional.ofNullable(latest.get(key)).stream())
                .map(this::picture)
                .toList();
    }

    private Picture picture(HistoricProcessInstance process) {
        var model = repository.getBpmnModelInstance(process.getProcessDefinitionId());
        return new Picture(
                words.code("process", process.getProcessDefinitionKey()),
                process.getEndTime() == null,
                Diagram.of(model).svg(marks(process.getId(), model)));
    }

    private Marks marks(String process, BpmnModelInstance model) {
        var activities = inOrder(process);
        var path = new TakenPath(model, activities);
        Map<String, Mark> marks = new HashMap<>();
        path.passed().forEach(passed -> mark(marks, model, passed, new Mark(State.DONE, null)));
        activities.forEach(activity -> mark(marks, model, activity.getActivityId(), markOf(activity, model)));
        runtime.createIncidentQuery().processInstanceId(process).list().stream()
                .filter(incident -> incident.getActivityId() != null)
                .forEach(incident -> mark(
                        marks,
                        model,
                        incident.getActivityId(),
                        new Mark(State.FAILED, minute(incident.getIncidentTimestamp()))));
        return new Marks(marks, path.flows());
    }

    private List<HistoricActivityInstance> inOrder(String process) {
        var activities = new ArrayList<>(history.createHistoricActivityInstanceQuery()
                .processInstanceId(process)
                .orderPartiallyByOccurrence()
                .asc()
                .list());
        return Collections.unmodifiableList(activities);
    }

    /** A sub-process is where its content is; colouring it all would say nothing. */
    private static void mark(Map<String, Mark> marks, BpmnModelInstance model, String element, Mark mark) {
        if (!(model.getModelElementById(element) instanceof SubProcess)) {
            marks.put(element, mark);
        }
    }

    private static Mark markOf(HistoricActivityInstance activity, BpmnModelInstance model) {
        if (activity.getEndTime() == null) {
            return new Mark(State.WAITING, minute(activity.getStartTime()));
        }
        var ending = model.getModelElementById(activity.getActivityId()) instanceof EndEvent;
        return new Mark(State.DONE, ending ? minute(activity.getEndTime()) : null);
    }

    private static String minute(Date at) {
        return at == null ? null : DeskWords.minute(at.toInstant());
    }
}
