package org.huifang.supervision.process;

import java.util.EnumMap;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.supervision.Criterion;
import org.huifang.supervision.InvalidReview;
import org.huifang.supervision.Judgement;
import org.huifang.supervision.Mark;
import org.huifang.supervision.Reviews;
import org.huifang.supervision.process.CaseReviewModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

@TakesForm(
        value = "review-case",
        fields = {
            "classification",
            "tone",
            "investigation",
            "remedy",
            "promises",
            "callback",
            "records",
            "finding",
            "findingWords",
            "correction"
        })
@Component("reviewCase")
class ReviewCaseListener implements TaskListener {

    private static final int LONGEST = 4000;

    private final Reviews reviews;

    ReviewCaseListener(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        var judgement = judgementIn(form);
        try {
            reviews.judge(CaseReviewModel.reviewOf(task), judgement, form.completedBy());
        } catch (InvalidReview refused) {
            throw form.invalid(refused);
        }
        Variables.FINDING_MADE.on(task, judgement.finding() != Judgement.Finding.NONE);
    }

    private static Judgement judgementIn(SubmittedForm form) {
        var marks = new EnumMap<Criterion, Mark>(Criterion.class);
        for (var criterion : Criterion.values()) {
            marks.put(criterion, form.choice(criterion.name().toLowerCase(Locale.ROOT), Mark.class));
        }
        return new Judgement(
                marks,
                form.choice("finding", Judgement.Finding.class),
                form.findText("findingWords", LONGEST).orElse(null),
                form.findText("correction", LONGEST).orElse(null));
    }
}
