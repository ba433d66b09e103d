package org.huifang.followup.survey.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.huifang.followup.survey.Invitation;
import org.huifang.followup.survey.answer.SurveyResults;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.followup.survey.questionnaire.AskedQuestions;
import org.huifang.followup.survey.questionnaire.Question;
import org.huifang.followup.survey.questionnaire.Questionnaires;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of questions one after the other, filled in by customers themselves or by the caller who asks them. */
@Component
public class SurveyInterview {

    private final SurveyResults results;
    private final Questionnaires questionnaires;
    private final SurveyPages pages;

    SurveyInterview(SurveyResults results, Questionnaires questionnaires, SurveyPages pages) {
        this.results = results;
        this.questionnaires = questionnaires;
        this.pages = pages;
    }

    /** The first page, filled in with what is known already. */
    public ModelAndView begin(Invitation invitation, SurveyForm form) {
        return page(invitation, form.at(0, begun(invitation, form.answers())), 0, false);
    }

    /**
     * The page that follows the form; null when all was answered and taken.
     *
     * @param taker of the answers, called once all pages are complete
     */
    public ModelAndView next(Invitation invitation, SurveyForm form, Consumer<Answers> taker) {
        return switch (form.move()) {
            case OTHER_LANGUAGE -> page(invitation, form, form.page(), false);
            case BACK -> page(invitation, form, form.page() - 1, false);
            case ON -> goOn(invitation, form, taker);
        };
    }

    private ModelAndView goOn(Invitation invitation, SurveyForm form, Consumer<Answers> taker) {
        var path = path(invitation, form);
        for (var number = 0; number <= Math.min(form.page(), path.size() - 1); number++) {
            if (!AskedQuestions.problems(path.get(number), form.answers()).isEmpty()) {
                return page(invitation, form, number, true);
            }
        }
        if (form.page() + 1 < path.size()) {
            return page(invitation, form, form.page() + 1, false);
        }
        taker.accept(form.answers());
        return null;
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
