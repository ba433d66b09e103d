package org.huifang.complaint.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.huifang.audit.Actor;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.remedy.offer.RemedyOutcome;
import org.huifang.sla.Awaiting;
import org.huifang.workflow.FormChoices;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.contract.ProcessContract;

/** Every name shared with {@code bpmn/complaint.bpmn}. The business key is the complaint number. */
@ProcessContract
public final class ComplaintModel {

    public static final String KEY = "complaint";

    /** The task of a team lead that ends by itself when an agent is found. */
    static final String NAME_AGENT = "Task_NameAgent";

    public static final class Variables {

        public static final ProcessVariable<String> COMPLAINT_NUMBER = ProcessVariable.text("complaintNumber");
        public static final ProcessVariable<Boolean> REOPENED = ProcessVariable.flag("reopened");
        public static final ProcessVariable<Boolean> WAYBILL_NAMED = ProcessVariable.flag("waybillNamed");
        public static final ProcessVariable<Boolean> SAME_CASE_OPEN = ProcessVariable.flag("sameCaseOpen");
        public static final ProcessVariable<Boolean> CLASSIFIED = ProcessVariable.flag("classified");
        public static final ProcessVariable<Boolean> ANSWERED_AT_ONCE = ProcessVariable.flag("answeredAtOnce");
        public static final ProcessVariable<String> DEPARTMENT = ProcessVariable.text("department");
        public static final ProcessVariable<Boolean> AGENT_NAMED = ProcessVariable.flag("agentNamed");
        public static final ProcessVariable<Awaiting> AWAITING = ProcessVariable.choice("awaitingWhom", Awaiting.class);
        public static final ProcessVariable<Boolean> FACTS_COMPLETE = ProcessVariable.flag("factsComplete");
        public static final ProcessVariable<String> MERGED_INTO = ProcessVariable.text("mergedInto");
        /** Who withdrew or merged it, by the id that the ledger has; nobody when the process did so by itself. */
        public static final ProcessVariable<String> ENDED_BY = ProcessVariable.text("endedBy");

        public static final ProcessVariable<Complaint.Outcome> CALLBACK_RESULT =
                ProcessVariable.choice("callbackResult", Complaint.Outcome.class);

        public static final ProcessVariable<RemedyOutcome> REMEDY_OUTCOME =
                ProcessVariable.choice("remedyOutcome", RemedyOutcome.class);

        /** Of {@code Task_InvestigateComplaint} only, whose form offers them. */
        public static final FormChoices INVESTIGATION_STEPS = FormChoices.named("investigationSteps");

        /** What a form may find in the process besides its own fields. */
        public static final Set<String> STANDING = Set.of(
                COMPLAINT_NUMBER.name(),
                REOPENED.name(),
                WAYBILL_NAMED.name(),
                SAME_CASE_OPEN.name(),
                CLASSIFIED.name(),
                ANSWERED_AT_ONCE.name(),
                DEPARTMENT.name(),
                AGENT_NAMED.name(),
                AWAITING.name(),
                FACTS_COMPLETE.name(),
                REMEDY_OUTCOME.name(),
                INVESTIGATION_STEPS.name(),
                CALLBACK_RESULT.name());

        private Variables() {}
    }

    public static final class Messages {

        public static final String REOPENED = "complaint-reopened";
        public static final String WITHDRAWN = "complaint-withdrawn";
        public static final String MERGED = "complaint-merged";
        public static final String INFORMATION_ADDED = "information-added";
        public static final String CUSTOMER_ANSWERED = "customer-answered";
        public static final String WAYBILL_NAMED = "waybill-named";

        private Messages() {}
    }

    public static final class Errors {

        public static final String SAME_CASE_OPEN = "SAME_CASE_OPEN";

        private Errors() {}
    }

    public static final class Escalations {

        public static final String ANSWERED_AT_ONCE = "ANSWERED_AT_ONCE";

        private Escalations() {}
    }

    public static final class Topics {

        public static final String FETCH_PARCEL_FACTS = "fetch-parcel-facts";

        private Topics() {}
    }

    public static ComplaintNumber numberOf(DelegateExecution execution) {
        return new ComplaintNumber(execution.getProcessBusinessKey());
    }

    /** Who withdrew or merged the complaint. */
    public static Actor endedBy(DelegateExecution execution) {
        return Variables.ENDED_BY.findIn(execution).map(Actor::new).orElse(Actor.SYSTEM);
    }

    private ComplaintModel() {}
}
