package org.huifang.complaint.task;

import static org.huifang.complaint.task.TaskTexts.LONGEST_TEXT;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Solution;
import org.huifang.complaint.process.ComplaintModel.Variables;
import org.huifang.complaint.remedy.Resolution;
import org.huifang.workflow.SubmittedForm;
import org.springframework.stereotype.Component;

@Component("recordSolution")
class RecordSolutionListener implements TaskListener {

    private final Resolution resolution;

    RecordSolutionListener(Resolution resolution) {
        this.resolution = resolution;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, "remedy", "amountYuan", "solution");
        var number = new ComplaintNumber(Variables.COMPLAINT_NUMBER.from(task));
        var solution = new Solution(
                form.choice("remedy", Solution.Remedy.class),
                form.findAmount("amountYuan").map(yuan -> cents(form, yuan)).orElse(null),
                form.text("solution", LONGEST_TEXT));
        resolution.decided(number, solution, Actor.staff(form.completedBy()));
    }

    private static Long cents(SubmittedForm form, BigDecimal yuan) {
        var cents = yuan.movePointRight(2).stripTrailingZeros();
        if (cents.signum() < 0 || cents.scale() > 0 || cents.precision() > 12) {
            throw form.invalid("'amountYuan' must be an amount of zero or more with at most two decimals");
        }
        return cents.longValueExact();
    }
}
