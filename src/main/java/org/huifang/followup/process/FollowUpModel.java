package org.huifang.followup.process;

import java.time.Instant;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.channel.ContactVerdict;
import org.huifang.followup.Finding;
import org.huifang.followup.FollowUp;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.contract.ProcessContract;

/** Every name shared with {@code bpmn/follow-up.bpmn}. The business key is the follow-up's number. */
@ProcessContract
public final class FollowUpModel {

    public static final String KEY = "follow-up";

    public static final class Variables {

        /** For the page beside a task. */
        public static final ProcessVariable<String> FOLLOW_UP_NUMBER = ProcessVariable.text("followUpNumber");

        public static final ProcessVariable<ContactVerdict.Verdict> CONTACT_VERDICT =
                ProcessVariable.choice("contactVerdict", ContactVerdict.Verdict.class);
        public static final ProcessVariable<Instant> CONTACT_ALLOWED_AT = ProcessVariable.instant("contactAllowedAt");
        public static final ProcessVariable<FollowUp.Way> WAY = ProcessVariable.choice("way", FollowUp.Way.class);
        public static final ProcessVariable<String> MANAGER = ProcessVariable.text("manager");
        public static final ProcessVariable<Instant> REMINDER_DUE_AT = ProcessVariable.instant("reminderDueAt");
        public static final ProcessVariable<Instant> SURVEY_ENDS_AT = ProcessVariable.instant("surveyEndsAt");
        public static final ProcessVariable<Finding> FINDING = ProcessVariable.choice("finding", Finding.class);

        static final Set<String> STANDING = Set.of(
                FOLLOW_UP_NUMBER.name(),
                CONTACT_VERDICT.name(),
                CONTACT_ALLOWED_AT.name(),
                WAY.name(),
                MANAGER.name(),
                REMINDER_DUE_AT.name(),
                SURVEY_ENDS_AT.name(),
                FINDING.name());

        private Variables() {}
    }

    public static final class Messages {

        public static final String ANSWERED = "follow-up-answered";

        private Messages() {}
    }

    static String numberOf(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    private FollowUpModel() {}
}
