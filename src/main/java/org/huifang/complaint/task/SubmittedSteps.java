package org.huifang.complaint.task;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.investigation.Checklist;
import org.huifang.complaint.investigation.StepsLeftOut;
import org.huifang.complaint.process.ComplaintModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.springframework.stereotype.Component;

/** The checklist of an investigation, as an agent ticked it. */
@Component
class SubmittedSteps {

    static final String FIELD = "stepsDone";

    private final Checklist checklist;

    SubmittedSteps(Checklist checklist) {
        this.checklist = checklist;
    }

    /** Codes of the steps taken; a required one that was left out refuses the form. */
    List<String> of(DelegateTask task, ComplaintNumber number, SubmittedForm form) {
        var ticked = form.codes(FIELD);
        var asked = Variables.INVESTIGATION_STEPS.offeredBy(task).orElse(List.of());
        if (!asked.containsAll(ticked)) {
            throw form.wrong(FIELD, "含有不在清单上的步骤", "names a step that is not on the list");
        }
        try {
            checklist.requireDone(number, asked, ticked);
        } catch (StepsLeftOut leftOut) {
            throw form.invalid(leftOut);
        }
        return asked.stream().filter(ticked::contains).toList();
    }
}
