package org.huifang.sla.process;

import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.contract.ProcessContract;

/** Every name shared with {@code bpmn/clock-change.bpmn}. The business key is the change's id. */
@ProcessContract
public final class ClockChangeModel {

    public static final String KEY = "clock-change";

    public static final class Variables {

        public static final ProcessVariable<String> CHANGE_ID = ProcessVariable.text("changeId");
        public static final ProcessVariable<Boolean> LIST_COMPLETE = ProcessVariable.flag("listComplete");
        public static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("approved");
        public static final ProcessVariable<Boolean> ALL_MOVED = ProcessVariable.flag("allMoved");

        static final Set<String> STANDING =
                Set.of(CHANGE_ID.name(), LIST_COMPLETE.name(), APPROVED.name(), ALL_MOVED.name());

        private Variables() {}
    }

    static UUID changeOf(VariableScope scope) {
        return UUID.fromString(Variables.CHANGE_ID.from(scope));
    }

    private ClockChangeModel() {}
}
