package org.huifang.supervision.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.huifang.workflow.ProcessVariable;
import org.huifang.workflow.contract.ProcessContract;

/** Every name shared with {@code bpmn/case-review.bpmn}. The business key is the review's number. */
@ProcessContract
public final class CaseReviewModel {

    public static final String KEY = "case-review";

    public static final class Messages {

        public static final String CASE_DRAWN = "case-review-drawn";

        private Messages() {}
    }

    public static final class Variables {

        public static final ProcessVariable<String> REVIEW_NUMBER = ProcessVariable.text("reviewNumber");

        /** For the links of the forms. */
        public static final ProcessVariable<String> REVIEWED_CASE = ProcessVariable.text("reviewedCase");

        public static final ProcessVariable<String> REVIEWED_AGENT = ProcessVariable.text("reviewedAgent");
        public static final ProcessVariable<Boolean> FINDING_MADE = ProcessVariable.flag("findingMade");
        public static final ProcessVariable<Boolean> FINDING_UPHELD = ProcessVariable.flag("findingUpheld");

        static final Set<String> STANDING = Set.of(
                REVIEW_NUMBER.name(),
                REVIEWED_CASE.name(),
                REVIEWED_AGENT.name(),
                FINDING_MADE.name(),
                FINDING_UPHELD.name());

        private Variables() {}
    }

    static String reviewOf(VariableScope scope) {
        return Variables.REVIEW_NUMBER.from(scope);
    }

    private CaseReviewModel() {}
}
