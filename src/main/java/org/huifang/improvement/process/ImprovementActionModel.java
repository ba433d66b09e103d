package org.huifang.improvement.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.huifang.improvement.effect.Effect;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.contract.ProcessContract;

/** Every name shared with {@code bpmn/improvement-action.bpmn}. The business key is the action's number. */
@ProcessContract
public final class ImprovementActionModel {

    public static final String KEY = "improvement-action";

    public static final class Variables {

        /** For the page beside a task. */
        public static final ProcessVariable<String> ACTION_NUMBER = ProcessVariable.text("actionNumber");

        public static final ProcessVariable<String> PLANNER_GROUP = ProcessVariable.text("plannerGroup");
        public static final ProcessVariable<Boolean> PLANNED = ProcessVariable.flag("planned");
        public static final ProcessVariable<String> ACTION_OWNER = ProcessVariable.text("actionOwner");
        public static final ProcessVariable<Effect.Verdict> EFFECT =
                ProcessVariable.choice("effect", Effect.Verdict.class);

        static final Set<String> STANDING =
                Set.of(ACTION_NUMBER.name(), PLANNER_GROUP.name(), PLANNED.name(), ACTION_OWNER.name(), EFFECT.name());

        private Variables() {}
    }

    static String numberOf(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    static String numberOf(VariableScope scope) {
        return Variables.ACTION_NUMBER.from(scope);
    }

    private ImprovementActionModel() {}
}
