package org.huifang.complaint.remedy.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.remedy.offer.Answer;
import org.huifang.complaint.remedy.offer.NoOfferAwaitsAnswer;
import org.huifang.complaint.remedy.offer.OfferDesk;
import org.huifang.complaint.remedy.process.RemedyModel.Variables;
import org.huifang.workflow.SubmittedForm;
import org.huifang.workflow.TakesForm;
import org.springframework.stereotype.Component;

/** The customer answered by phone or mail, and a member of staff writes it down. */
@TakesForm(
        value = "await-consent",
        fields = {"answer", "answerWords"})
@Component("recordOfferAnswer")
class RecordOfferAnswerListener implements TaskListener {

    private final OfferDesk desk;

    RecordOfferAnswerListener(OfferDesk desk) {
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = SubmittedForm.of(task, Variables.STANDING, this);
        var number = new ComplaintNumber(Variables.COMPLAINT_NUMBER.from(task));
        var answer = form.choice("answer", Answer.class);
        var words = form.findText("answerWords", RecordSolutionListener.LONGEST_TEXT)
                .orElse(null);
        try {
            desk.answered(number, answer, words, Actor.staff(form.completedBy()));
        } catch (NoOfferAwaitsAnswer known) {
            throw form.invalid(known);
        }
    }
}
