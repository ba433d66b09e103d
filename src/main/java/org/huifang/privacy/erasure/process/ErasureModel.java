package org.huifang.privacy.erasure.process;

import java.time.Instant;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.privacy.erasure.PersonErasure;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.contract.ProcessContract;

/** Every name shared with {@code bpmn/erasure.bpmn}. The business key is the request's number. */
@ProcessContract
public final class ErasureModel {

    public static final String KEY = "erasure";

    public static final class Variables {

        /** For the page beside a task. */
        public static final ProcessVariable<String> REQUEST_NUMBER = ProcessVariable.text("requestNumber");

        public static final ProcessVariable<Boolean> IDENTITY_PROVEN = ProcessVariable.flag("identityProven");
        public static final ProcessVariable<Instant> REMIND_AT = ProcessVariable.instant("remindAt");
        public static final ProcessVariable<Boolean> MUST_WAIT = ProcessVariable.flag("mustWait");
        public static final ProcessVariable<Instant> LOOK_AGAIN_AT = ProcessVariable.instant("lookAgainAt");
        public static final ProcessVariable<Boolean> ERASURE_APPROVED = ProcessVariable.flag("erasureApproved");
        public static final ProcessVariable<PersonErasure.Step> ERASURE_STEP =
                ProcessVariable.choice("erasureStep", PersonErasure.Step.class);

        static final Set<String> STANDING = Set.of(
                REQUEST_NUMBER.name(),
                IDENTITY_PROVEN.name(),
                REMIND_AT.name(),
                MUST_WAIT.name(),
                LOOK_AGAIN_AT.name(),
                ERASURE_APPROVED.name(),
                ERASURE_STEP.name());

        private Variables() {}
    }

    public static final class Messages {

        public static final String LETTER_SETTLED = "erasure-letter-settled";

        private Messages() {}
    }

    static String numberOf(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    private ErasureModel() {}
}
