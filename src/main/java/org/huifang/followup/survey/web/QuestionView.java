package org.huifang.followup.survey.web;

import java.util.List;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.followup.survey.questionnaire.Problem;
import org.huifang.followup.survey.questionnaire.Question;
import org.huifang.followup.survey.questionnaire.QuestionKind;

/**
 * A question as a page shows it.
 *
 * @param name of its field
 * @param choices what can be chosen; empty for a comment
 * @param lowEnd what the lowest point of a scale means; null when it is none
 * @param value the comment so far, or null
 * @param error what is wrong with its answer, or null
 */
record QuestionView(
        String id,
        String name,
        String text,
        boolean optional,
        boolean scale,
        List<ChoiceView> choices,
        String lowEnd,
        String highEnd,
        String value,
        int longest,
        String error) {

    /** @param label what the value means; empty where the number says it all */
    record ChoiceView(String id, String value, String label, boolean chosen) {}

    static QuestionView of(Question question, Answers answers, Problem problem, SurveyWords.In words) {
        var scale = question.kind().isScale();
        var points = question.kind().points();
        var id = "q-" + question.code();
        return new QuestionView(
                id,
                SurveyForm.PREFIX + question.code(),
                question.text().in(words.language()),
                !question.required(),
                scale,
                scale ? points(question, answers, words) : options(question, answers, words),
                scale ? words.point(question.kind(), points.get(0)) : null,
                scale ? words.point(question.kind(), points.get(points.size() - 1)) : null,
                question.kind() == QuestionKind.COMMENT ? answers.of(question.code()) : null,
                question.longest(),
                problem == null ? null : words.of("problem." + problem.name(), question.longest()));
    }

    private static List<ChoiceView> points(Question question, Answers answers, SurveyWords.In words) {
        return question.kind().points().stream()
                .map(point -> choice(question, String.valueOf(point), words.point(question.kind(), point), answers))
                .toList();
    }

    private static List<ChoiceView> options(Question question, Answers answers, SurveyWords.In words) {
        return question.options().stream()
                .map(option -> choice(question, option.code(), option.text().in(words.language()), answers))
                .toList();
    }

    private static ChoiceView choice(Question question, String value, String label, Answers answers) {
        return new ChoiceView(
                "q-%s-%s".formatted(question.code(), value), value, label, value.equals(answers.of(question.code())));
    }

    /** Where a link to its error leads. */
    public String firstField() {
        return choices.isEmpty() ? id + "-words" : choices.get(0).id();
    }
}
