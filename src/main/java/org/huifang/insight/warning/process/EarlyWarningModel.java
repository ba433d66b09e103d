package org.huifang.insight.warning.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.huifang.insight.warning.Warning;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.contract.ProcessContract;

/** Every name shared with {@code bpmn/early-warning.bpmn}. The business key is the warning's number; judging itself has none. */
@ProcessContract
public final class EarlyWarningModel {

    public static final String KEY = "early-warning";

    public static final class Messages {

        public static final String JUDGING_ASKED_FOR = "early-warning-asked-for";
        public static final String WARNING_RAISED = "warning-raised";
        public static final String WARNING_WORSENED = "warning-worsened";

        private Messages() {}
    }

    public static final class Variables {

        public static final ProcessVariable<Boolean> ALL_JUDGED = ProcessVariable.flag("allJudged");

        /** For the page beside a task. */
        public static final ProcessVariable<String> WARNING_NUMBER = ProcessVariable.text("warningNumber");

        public static final ProcessVariable<String> OWNER_GROUP = ProcessVariable.text("ownerGroup");
        public static final ProcessVariable<Warning.Finding> FINDING =
                ProcessVariable.choice("finding", Warning.Finding.class);

        static final Set<String> STANDING =
                Set.of(ALL_JUDGED.name(), WARNING_NUMBER.name(), OWNER_GROUP.name(), FINDING.name());

        private Variables() {}
    }

    static String numberOf(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    static String numberOf(VariableScope scope) {
        return Variables.WARNING_NUMBER.from(scope);
    }

    private EarlyWarningModel() {}
}
