package org.huifang.complaint.remedy.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Solution;
import org.huifang.complaint.remedy.offer.Consent;
import org.huifang.complaint.remedy.offer.RemedyOutcome;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.contract.ProcessContract;

/** Every name shared with {@code bpmn/remedy.bpmn}. The business key is the number of the complaint it puts right. */
@ProcessContract
public final class RemedyModel {

    public static final String KEY = "remedy";

    public static final class Variables {

        public static final ProcessVariable<String> COMPLAINT_NUMBER = ProcessVariable.text("complaintNumber");
        /** Who may decide; at first the department of the case, after a rejection the group of the next level. */
        public static final ProcessVariable<String> DEPARTMENT = ProcessVariable.text("department");

        public static final ProcessVariable<Boolean> APPROVAL_NEEDED = ProcessVariable.flag("approvalNeeded");
        public static final ProcessVariable<String> APPROVER_GROUP = ProcessVariable.text("approverGroup");
        public static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("approved");
        public static final ProcessVariable<Boolean> CONSENT_ASKED = ProcessVariable.flag("consentAsked");
        public static final ProcessVariable<Consent> CONSENT = ProcessVariable.choice("consent", Consent.class);
        public static final ProcessVariable<Boolean> HIGHER_LEVEL = ProcessVariable.flag("higherLevel");
        public static final ProcessVariable<Solution.Remedy> REMEDY_KIND =
                ProcessVariable.choice("remedyKind", Solution.Remedy.class);
        /** Id of what a worker has to carry out; it fetches the rest. */
        public static final ProcessVariable<String> PAYOUT_ID = ProcessVariable.text("payoutId");

        public static final ProcessVariable<RemedyOutcome> REMEDY_OUTCOME =
                ProcessVariable.choice("remedyOutcome", RemedyOutcome.class);

        /** What a form may find in the process besides its own fields. */
        public static final Set<String> STANDING = Set.of(
                COMPLAINT_NUMBER.name(),
                DEPARTMENT.name(),
                APPROVAL_NEEDED.name(),
                APPROVER_GROUP.name(),
                APPROVED.name(),
                CONSENT_ASKED.name(),
                CONSENT.name(),
                HIGHER_LEVEL.name(),
                REMEDY_KIND.name(),
                PAYOUT_ID.name());

        private Variables() {}
    }

    public static final class Messages {

        public static final String ANSWERED = "remedy-answered";

        private Messages() {}
    }

    public static final class Errors {

        public static final String PAYOUT_REFUSED = "PAYOUT_REFUSED";

        private Errors() {}
    }

    public static final class Topics {

        public static final String PAY_REFUND = "pay-refund";
        public static final String ISSUE_VOUCHER = "issue-voucher";
        public static final String ORDER_REDELIVERY = "order-redelivery";
        public static final String ORDER_REPLACEMENT = "order-replacement";

        private Topics() {}
    }

    static ComplaintNumber numberOf(DelegateExecution execution) {
        return new ComplaintNumber(execution.getProcessBusinessKey());
    }

    private RemedyModel() {}
}
