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

    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("9999999999.99");

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
        // Compared before it is scaled: 1e999999999 is a number too.
        if (yuan.signum() < 0
                || yuan.compareTo(LARGEST_AMOUNT) > 0
                || yuan.stripTrailingZeros().scale() > 2) {
            throw form.invalid(
                    "'amountYuan' must be an amount from 0 to %s with at most two decimals".formatted(LARGEST_AMOUNT));
        }
        return yuan.movePointRight(2).longValueExact();
    }
}
