package org.huifang.workflow.trace;

import java.util.ArrayList;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Notes the path of every process with a case's number: each element entered and left, each flow taken. Put on every element when
 * a model is read, so that no model can leave it out, and models of any age have it.
 */
public class PathListener extends AbstractBpmnParseListener {

    private final CaseTrace trace;

    public PathListener(CaseTrace trace) {
        this.trace = trace;
    }

    /** Called when the whole process has been read. */
    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(
                ExecutionListener.EVENTNAME_START, listener(execution -> "START " + process.getKey()));
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener(execution -> "END " + process.getKey()));
        follow(process);
    }

    private void follow(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START, listener(execution -> "IN " + activity.getId()));
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_END,
                    listener(execution -> (execution.isCanceled() ? "STOP " : "OUT ") + activity.getId()));
            activity.getOutgoingTransitions().forEach(flow -> ((TransitionImpl) flow)
                    .addBuiltInListener(
                            ExecutionListener.EVENTNAME_TAKE, listener(execution -> "VIA " + flow.getId())));
            follow(activity);
        }
    }

    private interface Step {
        String in(DelegateExecution execution);
    }

    private ExecutionListener listener(Step step) {
        return execution -> {
            var caseNumber = execution.getProcessBusinessKey();
            if (caseNumber != null) {
                trace.noted().step(caseNumber, path(execution), step.in(execution));
            }
        };
    }

    private static NotedSteps.Path path(DelegateExecution execution) {
        return new NotedSteps.Path(
                execution.getProcessInstanceId(),
                execution.getProcessDefinitionId(),
                Optional.ofNullable(execution.getSuperExecution())
                        .map(DelegateExecution::getProcessInstanceId)
                        .orElse(null),
                new ArrayList<>());
    }
}
