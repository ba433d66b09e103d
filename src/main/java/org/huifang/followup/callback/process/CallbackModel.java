package org.huifang.followup.callback.process;

import java.time.Instant;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.complaint.Complaint;
import org.huifang.followup.callback.NextStep;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.contract.ProcessContract;

/** Every name shared with {@code bpmn/callback.bpmn}. The business key is the number of the complaint or follow-up. */
@ProcessContract
public final class CallbackModel {

    public static final String KEY = "callback";

    public static final class Variables {

        public static final ProcessVariable<String> COMPLAINT_NUMBER = ProcessVariable.text("complaintNumber");
        /** Number of the complaint or follow-up, for the page beside the task. */
        public static final ProcessVariable<String> CALLBACK_NUMBER = ProcessVariable.text("callbackNumber");

        public static final ProcessVariable<String> CALLER = ProcessVariable.text("caller");
        public static final ProcessVariable<NextStep.Step> NEXT_STEP =
                ProcessVariable.choice("nextStep", NextStep.Step.class);
        public static final ProcessVariable<Instant> NEXT_ATTEMPT_AT = ProcessVariable.instant("nextAttemptAt");
        public static final ProcessVariable<Complaint.Outcome> CALLBACK_RESULT =
                ProcessVariable.choice("callbackResult", Complaint.Outcome.class);

        static final Set<String> STANDING = Set.of(
                COMPLAINT_NUMBER.name(),
                CALLBACK_NUMBER.name(),
                CALLER.name(),
                NEXT_STEP.name(),
                NEXT_ATTEMPT_AT.name(),
                CALLBACK_RESULT.name());

        private Variables() {}
    }

    public static final class Messages {

        public static final String ANSWERED = "callback-answered";

        private Messages() {}
    }

    static String numberOf(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    private CallbackModel() {}
}
