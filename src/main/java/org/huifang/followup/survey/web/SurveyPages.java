package org.huifang.followup.survey.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huifang.customer.Customer;
import org.huifang.customer.Customers;
import org.huifang.customer.Language;
import org.huifang.followup.survey.Invitation;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.followup.survey.questionnaire.Problem;
import org.huifang.followup.survey.questionnaire.Question;
import org.huifang.followup.survey.questionnaire.Questionnaires;
import org.huifang.visitor.HumanQuestion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages of the conversation. */
@Component
class SurveyPages {

    private final Questionnaires questionnaires;
    private final Customers customers;
    private final SurveyWords wording;

    SurveyPages(Questionnaires questionnaires, Customers customers, SurveyWords wording) {
        this.questionnaires = questionnaires;
        this.customers = customers;
        this.wording = wording;
    }

    /** Forged, expired, unknown or of somebody else: the same page, in both languages, which says nothing of any customer. */
    ModelAndView closed() {
        return new ModelAndView("survey/closed", Map.of(), HttpStatus.NOT_FOUND);
    }

    ModelAndView tooMany() {
        return new ModelAndView("survey/later", Map.of(), HttpStatus.TOO_MANY_REQUESTS);
    }

    ModelAndView failed() {
        return new ModelAndView("survey/failed", Map.of(), HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** @param wanted language, or null for the customer's own */
    ModelAndView introduction(Invitation invitation, Language wanted) {
        var page = page("survey/introduction", invitation, wanted);
        var words = words(page);
        var questionnaire = questionnaires.of(invitation.questionnaire(), invitation.version());
        page.addObject("introduction", questionnaire.introduction().in(words.language()));
        page.addObject("answered", invitation.answeredAt() != null);
        page.addObject("until", until(invitation, words));
        return page;
    }

    /** @param token of the link, which leads back */
    ModelAndView thanks(Invitation invitation, String token, Language wanted) {
        var page = page("survey/thanks", invitation, wanted);
        page.addObject("until", until(invitation, words(page)));
        page.addObject("token", token);
        return page;
    }

    /** Answered, and too late to change it. */
    ModelAndView answered(Invitation invitation, Language wanted) {
        return page("survey/answered", invitation, wanted);
    }

    /**
     * The question that tells people from programs.
     *
     * @param problem key of what was wrong with the answer, or null
     */
    ModelAndView human(Invitation invitation, SurveyForm form, String pass, String problem) {
        var page = page("survey/human", invitation, form.language());
        var words = words(page);
        var question = HumanQuestion.of(pass);
        var things = question.things().stream().map(words.things()::get).toList();
        page.addObject("pass", pass);
        page.addObject("things", things);
        page.addObject("wanted", things.get(question.wanted()));
        page.addObject("problem", problem == null ? null : words.of(problem));
        page.addObject("carried", named(form.answers().values()));
        return page;
    }

    /** @param number of the page, from 0 */
    ModelAndView questions(
            Invitation invitation,
            SurveyForm form,
            List<Question> questions,
            int number,
            Map<String, Problem> problems) {
        var page = page("survey/questions", invitation, form.language());
        var words = words(page);
        var views = questions.stream()
                .map(question -> QuestionView.of(question, form.answers(), problems.get(question.code()), words))
                .toList();
        page.addObject("questions", views);
        page.addObject(
                "errors", views.stream().filter(view -> view.error() != null).toList());
        page.addObject("number", number);
        page.addObject("pass", form.pass());
        page.addObject("carried", carried(form.answers(), questions));
        var following = following(invitation, questions);
        page.addObject("tap", isOneTap(questions, following));
        page.addObject("last", following.isEmpty());
        page.addObject("answered", invitation.answeredAt() != null);
        return page;
    }

    /** Answers of other pages, which this one carries along unseen. */
    private static Map<String, String> carried(Answers answers, List<Question> shown) {
        var codes = shown.stream().map(Question::code).collect(Collectors.toSet());
        var others = new LinkedHashMap<>(answers.values());
        others.keySet().removeAll(codes);
        return named(others);
    }

    private static Map<String, String> named(Map<String, String> answers) {
        var fields = new LinkedHashMap<String, String>();
        answers.forEach((code, value) -> fields.put(SurveyForm.PREFIX + code, value));
        return fields;
    }

    /** Questions behind this page, whether or not the answers lead to them. */
    private List<Question> following(Invitation invitation, List<Question> questions) {
        var all = questionnaires
                .of(invitation.questionnaire(), invitation.version())
                .asking(invitation.asked())
                .all();
        return all.subList(all.indexOf(questions.get(questions.size() - 1)) + 1, all.size());
    }

    /** A single scale after which a good answer asks nothing more: its points are the buttons. */
    private static boolean isOneTap(List<Question> questions, List<Question> following) {
        var first = questions.get(0);
        return questions.size() == 1
                && first.kind().isScale()
                && first.required()
                && following.stream().allMatch(question -> question.askWhen() != null);
    }

    private ModelAndView page(String view, Invitation invitation, Language wanted) {
        var language = wanted == null ? customer(invitation).language() : wanted;
        var questionnaire = questionnaires.of(invitation.questionnaire(), invitation.version());
        var page = new ModelAndView(view);
        page.addObject("say", wording.in(language));
        page.addObject("title", questionnaire.title().in(language));
        return page;
    }

    private static SurveyWords.In words(ModelAndView page) {
        return (SurveyWords.In) page.getModel().get("say");
    }

    /** Until when the first answer is taken, or once there is one, can be changed. */
    private String until(Invitation invitation, SurveyWords.In words) {
        Instant until = invitation.answeredAt() == null ? invitation.expiresAt() : invitation.changeableUntil();
        return words.minute(until, customer(invitation).zone());
    }

    private Customer customer(Invitation invitation) {
        return customers.withId(invitation.customerId());
    }
}
