package org.huifang.followup.process;

import java.time.Instant;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.followup.NextStep;
import org.huifang.workflow.ProcessVariable;

/** Every name shared with {@code bpmn/callback.bpmn}. The business key is the number of the complaint it confirms. */
public final class CallbackModel {

    public static final String KEY = "callback";

    public static final class Variables {

        public static final ProcessVariable<String> COMPLAINT_NUMBER = ProcessVariable.text("complaintNumber");
        public static final ProcessVariable<NextStep.Step> NEXT_STEP =
                ProcessVariable.choice("nextStep", NextStep.Step.class);
        public static final ProcessVariable<Instant> NEXT_ATTEMPT_AT = ProcessVariable.instant("nextAttemptAt");
        public static final ProcessVariable<Complaint.Outcome> CALLBACK_RESULT =
                ProcessVariable.choice("callbackResult", Complaint.Outcome.class);

        static final Set<String> STANDING =
                Set.of(COMPLAINT_NUMBER.name(), NEXT_STEP.name(), NEXT_ATTEMPT_AT.name(), CALLBACK_RESULT.name());

        private Variables() {}
    }

    public static final class Messages {

        public static final String ANSWERED = "callback-answered";

        private Messages() {}
    }

    static ComplaintNumber numberOf(DelegateExecution execution) {
        return new ComplaintNumber(execution.getProcessBusinessKey());
    }

    private CallbackModel() {}
}
