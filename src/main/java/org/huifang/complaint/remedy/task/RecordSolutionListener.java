package org.huifang.complaint.remedy.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Solution;
import org.huifang.complaint.remedy.NotAuthorised;
import org.huifang.complaint.remedy.SolutionDesk;
import org.huifang.complaint.remedy.process.RemedyModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(
        value = "decide-solution",
        fields = {"remedy", "amountYuan", "solution"})
@Component("recordSolution")
class RecordSolutionListener implements TaskListener {

    /** The same as in the forms. */
    static final int LONGEST_TEXT = 4000;

    private final SolutionDesk desk;

    RecordSolutionListener(SolutionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        var number = new ComplaintNumber(Variables.COMPLAINT_NUMBER.from(task));
        var solution = new Solution(
                form.choice("remedy", Solution.Remedy.class),
                Yuan.find(form, "amountYuan").orElse(null),
                form.text("solution", LONGEST_TEXT));
        requireAmountThatFits(form, solution);
        try {
            desk.decide(number, solution, form.completedBy());
        } catch (NotAuthorised notTheirs) {
            throw form.invalid(notTheirs);
        }
    }

    private static void requireAmountThatFits(SubmittedForm form, Solution solution) {
        if (solution.remedy().isMoney() && solution.cents() == 0) {
            throw form.wrong(
                    "amountYuan",
                    "必须填写（%s）".formatted(solution.remedy()),
                    "is required for %s".formatted(solution.remedy()));
        }
        if (!solution.remedy().isMoney() && solution.cents() > 0) {
            throw form.wrong(
                    "amountYuan",
                    "应留空（%s）".formatted(solution.remedy()),
                    "must be empty for %s".formatted(solution.remedy()));
        }
    }
}
