package org.huifang.sla.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.huifang.sla.SlaMilestone;
import org.huifang.sla.escalation.Rung;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.contract.ProcessContract;

/** Every name shared with {@code bpmn/escalation.bpmn}. The business key is the number of the case. */
@ProcessContract
public final class EscalationModel {

    public static final String KEY = "escalation";

    public static final class Variables {

        public static final ProcessVariable<String> COMPLAINT_NUMBER = ProcessVariable.text("complaintNumber");
        public static final ProcessVariable<SlaMilestone> MILESTONE =
                ProcessVariable.choice("milestone", SlaMilestone.class);
        public static final ProcessVariable<Integer> CYCLE = ProcessVariable.whole("cycle");
        public static final ProcessVariable<Integer> LEVEL = ProcessVariable.whole("level");
        public static final ProcessVariable<String> RECIPIENTS = ProcessVariable.text("recipients");
        public static final ProcessVariable<Boolean> SUPERVISE = ProcessVariable.flag("supervise");

        static final Set<String> STANDING = Set.of(
                COMPLAINT_NUMBER.name(),
                MILESTONE.name(),
                CYCLE.name(),
                LEVEL.name(),
                RECIPIENTS.name(),
                SUPERVISE.name());

        private Variables() {}
    }

    public static final class Messages {

        public static final String CASE_ENDED = "case-ended";

        private Messages() {}
    }

    static Rung rungOf(VariableScope scope) {
        return new Rung(
                Variables.COMPLAINT_NUMBER.from(scope),
                Variables.MILESTONE.from(scope),
                Variables.CYCLE.from(scope),
                Variables.LEVEL.from(scope));
    }

    private EscalationModel() {}
}
