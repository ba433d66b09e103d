package org.huifang.selfservice.status;

import java.util.List;
import org.huifang.audit.Actor;
import org.huifang.channel.intake.IncomingMessage.Attachment;
import org.huifang.channel.intake.PageIntake;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.remedy.offer.Answer;
import org.huifang.complaint.remedy.offer.AnswerDesk;
import org.huifang.followup.callback.CallbackLifecycle;
import org.huifang.followup.survey.InviteToSurvey;
import org.huifang.followup.survey.Occasion;
import org.huifang.followup.survey.Surveys;
import org.huifang.followup.survey.Way;
import org.huifang.selfservice.link.FormPasses.Pass;
import org.huifang.selfservice.link.UsedForms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers do on the page of their case, each form once. Guards are those of the desks it is passed on to: what the case
 * no longer allows is refused there.
 */
@Service
@Transactional
public class CustomerWishes {

    private static final String QUESTIONNAIRE = "after-complaint";

    private final UsedForms forms;
    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final AnswerDesk answers;
    private final CallbackLifecycle callbacks;
    private final PageIntake intake;
    private final Surveys surveys;

    CustomerWishes(
            UsedForms forms,
            Complaints complaints,
            ComplaintDesk desk,
            AnswerDesk answers,
            CallbackLifecycle callbacks,
            PageIntake intake,
            Surveys surveys) {
        this.forms = forms;
        this.complaints = complaints;
        this.desk = desk;
        this.answers = answers;
        this.callbacks = callbacks;
        this.intake = intake;
        this.surveys = surveys;
    }

    /** @param words may be empty when there are files */
    public void add(ComplaintNumber number, Pass pass, String words, List<Attachment> files) {
        if (forms.use(pass)) {
            intake.add(number, pass.nonce(), words, files);
        }
    }

    /** @param words may be empty */
    public void answerOffer(ComplaintNumber number, Pass pass, Answer answer, String words) {
        if (forms.use(pass)) {
            answers.answered(number, answer, words.isEmpty() ? null : words, Actor.CUSTOMER);
        }
    }

    /** @param words may be empty */
    public void confirm(ComplaintNumber number, Pass pass, boolean solved, String words) {
        if (forms.use(pass)) {
            addWords(number, pass, words);
            callbacks.answered(number, solved ? Complaint.Outcome.SOLVED : Complaint.Outcome.NOT_SOLVED);
        }
    }

    private void addWords(ComplaintNumber number, Pass pass, String words) {
        if (!words.isEmpty()) {
            intake.add(number, pass.nonce(), words, List.of());
        }
    }

    public void reopen(ComplaintNumber number, Pass pass, String words) {
        if (forms.use(pass)) {
            intake.reopen(number, pass.nonce(), words);
        }
    }

    public void withdraw(ComplaintNumber number, Pass pass) {
        if (forms.use(pass)) {
            desk.withdraw(number);
        }
    }

    /** Where the survey about how the case was handled is; the one the customer has, or a new one. */
    public String rate(ComplaintNumber number) {
        var complaint = complaints.look(number);
        var occasion = new Occasion(Occasion.Kind.COMPLAINT, number.value(), complaint.reopenCount());
        var wish = new InviteToSurvey(complaint.customerId(), QUESTIONNAIRE, occasion, Way.PAGE);
        return surveys.path(surveys.invite(wish));
    }
}
