package org.huifang.followup.survey.questionnaire;

import java.util.List;
import java.util.Optional;

/**
 * One question.
 *
 * @param code stable over versions as long as it means the same
 * @param dimension null unless it is a scale
 * @param rotating asked only when it is the customer's turn
 * @param options what can be chosen; empty for scales and comments
 * @param longest characters a comment may have; 0 for the other kinds
 * @param askWhen null when it is always asked
 */
public record Question(
        String code,
        QuestionKind kind,
        Dimension dimension,
        boolean required,
        boolean rotating,
        Words text,
        List<Option> options,
        int longest,
        AskWhen askWhen) {

    boolean isAsked(Answers answers) {
        return askWhen == null || askWhen.holds(answers);
    }

    /** The values that can be answered; empty for comments. */
    List<String> values() {
        return kind.isScale()
                ? kind.points().stream().map(String::valueOf).toList()
                : options.stream().map(Option::code).toList();
    }

    /** @param value null when there is no answer */
    public Optional<Problem> problemOf(String value) {
        if (value == null) {
            return required ? Optional.of(Problem.MISSING) : Optional.empty();
        }
        if (kind == QuestionKind.COMMENT) {
            return value.codePointCount(0, value.length()) > longest ? Optional.of(Problem.TOO_LONG) : Optional.empty();
        }
        return values().contains(value) ? Optional.empty() : Optional.of(Problem.NOT_AN_OPTION);
    }
}
