package org.huifang.followup.survey.web;

import java.time.Clock;
import org.huifang.followup.survey.Invitation;
import org.huifang.followup.survey.Surveys;
import org.huifang.followup.survey.answer.SurveyAnswers;
import org.huifang.followup.survey.link.StepPasses;
import org.huifang.followup.survey.link.StepPasses.Step;
import org.huifang.visitor.HumanQuestion;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way from a link to an answer, one form after the other: start, the question that tells people from programs, the interview,
 * thanks. Nothing is written before that question is answered.
 */
@Component
class SurveyConversation {

    private final Surveys surveys;
    private final SurveyAnswers answers;
    private final SurveyInterview interview;
    private final SurveyPages pages;
    private final SurveyLimits limits;
    private final StepPasses passes;
    private final Clock clock;

    SurveyConversation(
            Surveys surveys,
            SurveyAnswers answers,
            SurveyInterview interview,
            SurveyPages pages,
            SurveyLimits limits,
            StepPasses passes,
            Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.interview = interview;
        this.pages = pages;
        this.limits = limits;
        this.passes = passes;
        this.clock = clock;
    }

    /** The page that follows the form; null when the answer was taken. */
    ModelAndView next(Invitation invitation, SurveyForm form) {
        if (!limits.takesForm(invitation.id())) {
            return pages.tooMany();
        }
        var now = clock.instant();
        if (passes.holds(Step.ANSWER, invitation.id(), form.pass(), now)) {
            return interview.next(invitation, form, given -> answers.takeByLink(invitation.id(), given));
        }
        if (passes.holds(Step.CONFIRM, invitation.id(), form.pass(), now)) {
            return confirm(invitation, form);
        }
        return askAgain(invitation, form, form.pass() == null ? null : "human.expired");
    }

    private ModelAndView askAgain(Invitation invitation, SurveyForm form, String problem) {
        return pages.human(invitation, form, passes.issue(Step.CONFIRM, invitation.id(), clock.instant()), problem);
    }

    private ModelAndView confirm(Invitation invitation, SurveyForm form) {
        if (form.move() == SurveyForm.Move.OTHER_LANGUAGE) {
            return pages.human(invitation, form, form.pass(), null);
        }
        if (form.choice() == null) {
            return pages.human(invitation, form, form.pass(), "human.missing");
        }
        if (form.trapped() || !HumanQuestion.of(form.pass()).isAnsweredBy(form.choice())) {
            limits.choseWrongly(invitation.id());
            return askAgain(invitation, form, "human.wrong");
        }
        surveys.opened(invitation.id());
        var pass = passes.issue(Step.ANSWER, invitation.id(), clock.instant());
        return interview.begin(invitation, form.with(pass));
    }
}
