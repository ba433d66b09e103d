package org.huifang.workflow.engine;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.*;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * What the engine writes beside our ledger: instances, activities, tasks, incidents, failures and user operations. Not
 * variables, so that nothing a form submits can ever stay in engine history; not decisions and successful jobs, whose
 * evidence is in the case ledger at a fraction of the rows.
 */
class CaseFileHistory extends AbstractHistoryLevel {

    static final String NAME = "case-file";

    private static final Set<HistoryEventType> KEPT = Set.of(
            PROCESS_INSTANCE_START,
            PROCESS_INSTANCE_UPDATE,
            PROCESS_INSTANCE_MIGRATE,
            PROCESS_INSTANCE_END,
            ACTIVITY_INSTANCE_START,
            ACTIVITY_INSTANCE_UPDATE,
            ACTIVITY_INSTANCE_MIGRATE,
            ACTIVITY_INSTANCE_END,
            TASK_INSTANCE_CREATE,
            TASK_INSTANCE_UPDATE,
            TASK_INSTANCE_MIGRATE,
            TASK_INSTANCE_COMPLETE,
            TASK_INSTANCE_DELETE,
            INCIDENT_CREATE,
            INCIDENT_MIGRATE,
            INCIDENT_DELETE,
            INCIDENT_RESOLVE,
            INCIDENT_UPDATE,
            JOB_FAIL,
            EXTERNAL_TASK_FAIL,
            BATCH_START,
            BATCH_END,
            BATCH_UPDATE,
            USER_OPERATION_LOG);

    private static final Set<String> PASSED =
            Set.of("exclusiveGateway", "eventBasedGateway", "startEvent", "messageStartEvent");

    /** Stored in the database; 0 to 3 are the engine's own levels. */
    @Override
    public int getId() {
        return 17;
    }

    @Override
    public String getName() {
        return NAME;
    }

    /** Of activities, the work and the endings; what a token merely passes can be read off the flows between them. */
    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return KEPT.contains(type) && !(type.getEntityType().equals("activity-instance") && passes(entity));
    }

    private static boolean passes(Object entity) {
        return entity instanceof ExecutionEntity execution
                && execution.getActivity() != null
                && PASSED.contains(String.valueOf(execution.getActivity().getProperty("type")));
    }
}
