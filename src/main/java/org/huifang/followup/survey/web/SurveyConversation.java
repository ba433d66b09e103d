package org.huifang.followup.survey.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huifang.followup.survey.Invitation;
import org.huifang.followup.survey.Surveys;
import org.huifang.followup.survey.answer.SurveyAnswers;
import org.huifang.followup.survey.answer.SurveyResults;
import org.huifang.followup.survey.link.StepPasses;
import org.huifang.followup.survey.link.StepPasses.Step;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.followup.survey.questionnaire.AskedQuestions;
import org.huifang.followup.survey.questionnaire.Question;
import org.huifang.followup.survey.questionnaire.Questionnaires;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The way from a link to an answer, one form after the other: start, the question that tells people from programs, the pages of
 * questions, thanks. Nothing is written before that question is answered.
 */
@Component
class SurveyConversation {

    private final Surveys surveys;
    private final SurveyAnswers answers;
    private final SurveyResults results;
    private final Questionnaires questionnaires;
    private final SurveyPages pages;
    private final SurveyLimits limits;
    private final StepPasses passes;
    private final Clock clock;

    SurveyConversation(
            Surveys surveys,
            SurveyAnswers answers,
            SurveyResults results,
            Questionnaires questionnaires,
            SurveyPages pages,
            SurveyLimits limits,
            StepPasses passes,
            Clock clock) {
        this.surveys = surveys;
        this.answers = answers;
        this.results = results;
        this.questionnaires = questionnaires;
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
            return answer(invitation, form);
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
        return page(invitation, form.with(pass, begun(invitation, form.answers())), 0, false);
    }

    /** What was on the way when a pass ran out; else the scores of the earlier answer. Earlier words are not shown again. */
    private Answers begun(Invitation invitation, Answers carried) {
        if (!carried.values().isEmpty()) {
            return carried;
        }
        var earlier = new LinkedHashMap<String, String>();
        results.of(invitation.id())
                .ifPresent(survey -> survey.scores().forEach(score -> earlier.put(score.question(), score.value())));
        return new Answers(earlier);
    }

    private ModelAndView answer(Invitation invitation, SurveyForm form) {
        return switch (form.move()) {
            case OTHER_LANGUAGE -> page(invitation, form, form.page(), false);
            case BACK -> page(invitation, form, form.page() - 1, false);
            case ON -> goOn(invitation, form);
        };
    }

    private ModelAndView goOn(Invitation invitation, SurveyForm form) {
        var path = path(invitation, form);
        for (var number = 0; number <= Math.min(form.page(), path.size() - 1); number++) {
            if (!AskedQuestions.problems(path.get(number), form.answers()).isEmpty()) {
                return page(invitation, form, number, true);
            }
        }
        if (form.page() + 1 < path.size()) {
            return page(invitation, form, form.page() + 1, false);
        }
        answers.takeByLink(invitation.id(), form.answers());
        return null;
    }

    private ModelAndView page(Invitation invitation, SurveyForm form, int wanted, boolean checked) {
        var path = path(invitation, form);
        var number = Math.max(0, Math.min(wanted, path.size() - 1));
        var questions = path.get(number);
        return pages.questions(
                invitation,
                form,
                questions,
                number,
                checked ? AskedQuestions.problems(questions, form.answers()) : Map.of());
    }

    private List<List<Question>> path(Invitation invitation, SurveyForm form) {
        return questionnaires
                .of(invitation.questionnaire(), invitation.version())
                .asking(invitation.asked())
                .pages(form.answers());
    }
}
