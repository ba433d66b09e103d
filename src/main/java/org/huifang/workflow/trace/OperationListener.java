package org.huifang.workflow.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Notes what people do to the tasks and processes of a case, beside the engine's own log of it, which is cleaned up one day. */
public class OperationListener implements HistoryEventHandler {

    private final CaseTrace trace;

    public OperationListener(CaseTrace trace) {
        this.trace = trace;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof UserOperationLogEntryEventEntity entry
                && entry.getUserId() != null
                && entry.getProcessInstanceId() != null) {
            caseOf(entry.getProcessInstanceId()).ifPresent(number -> note(number, entry));
        }
    }

    private Optional<String> caseOf(String instance) {
        return trace.noted().caseOf(instance).or(() -> Optional.ofNullable(
                        Context.getCommandContext().getExecutionManager().findExecutionById(instance))
                .map(execution -> execution.getBusinessKey()));
    }

    private void note(String number, UserOperationLogEntryEventEntity entry) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("operation", entry.getOperationType());
        facts.put("entity", entry.getEntityType());
        facts.put("instance", entry.getProcessInstanceId());
        facts.put("model", entry.getProcessDefinitionId());
        facts.put("task", taskOf(entry));
        trace.noted()
                .operation(entry.getOperationId(), new Operation(number, "staff:" + entry.getUserId(), facts))
                .changed(entry.getProperty(), entry.getOrgValue(), entry.getNewValue());
    }

    /** The element of the model; null where no task is meant. A task just completed is known to the transaction only. */
    private static String taskOf(UserOperationLogEntryEventEntity entry) {
        if (entry.getTaskId() == null) {
            return null;
        }
        var known =
                Context.getCommandContext().getDbEntityManager().getCachedEntity(TaskEntity.class, entry.getTaskId());
        return known == null ? null : known.getTaskDefinitionKey();
    }
}
