package org.huifang.followup.planning.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.contract.ProcessContract;

/** Every name shared with {@code bpmn/follow-up-planning.bpmn}. The business key is the day. */
@ProcessContract
public final class FollowUpPlanningModel {

    public static final String KEY = "follow-up-planning";

    public static final class Messages {

        public static final String PLANNING_ASKED_FOR = "follow-up-planning-asked-for";

        private Messages() {}
    }

    public static final class Variables {

        public static final ProcessVariable<String> PLANNING_DAY = ProcessVariable.text("planningDay");
        public static final ProcessVariable<Boolean> NEW_DAY = ProcessVariable.flag("newDay");
        public static final ProcessVariable<Boolean> ALL_PLANNED = ProcessVariable.flag("allPlanned");
        public static final ProcessVariable<Boolean> ALL_STARTED = ProcessVariable.flag("allStarted");

        private Variables() {}
    }

    static LocalDate dayOf(VariableScope scope) {
        return LocalDate.parse(Variables.PLANNING_DAY.from(scope));
    }

    private FollowUpPlanningModel() {}
}
