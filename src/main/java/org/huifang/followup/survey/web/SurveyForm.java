package org.huifang.followup.survey.web;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.huifang.customer.Language;
import org.huifang.followup.survey.questionnaire.Answers;
import org.springframework.util.MultiValueMap;

/**
 * What a page of the conversation sent. Everything the conversation knows travels in its forms, never in an address.
 *
 * @param language of the page that sent it; null on the first one
 * @param pass to the step the form belongs to, or null
 * @param choice answer to the question that tells people from programs, or null
 * @param trapped whether a field was filled in that people do not see
 * @param page number of the page of questions, from 0
 * @param answers of this page and those before
 */
public record SurveyForm(
        Language language, String pass, String choice, boolean trapped, int page, Move move, Answers answers) {

    /** Which button was pressed. */
    enum Move {
        ON,
        BACK,
        OTHER_LANGUAGE
    }

    /** Names of answers begin so, to stay apart from the other fields. */
    static final String PREFIX = "q.";

    public static SurveyForm of(MultiValueMap<String, String> fields) {
        var answers = new LinkedHashMap<String, String>();
        fields.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                answers.put(name.substring(PREFIX.length()), values.get(values.size() - 1));
            }
        });
        return new SurveyForm(
                language(fields.getFirst("switch"))
                        .or(() -> language(fields.getFirst("language")))
                        .orElse(null),
                fields.getFirst("pass"),
                fields.getFirst("choice"),
                !Optional.ofNullable(fields.getFirst("website")).orElse("").isEmpty(),
                page(fields.getFirst("page")),
                move(fields),
                new Answers(answers));
    }

    /** The same form with a new pass. */
    SurveyForm with(String newPass) {
        return new SurveyForm(language, newPass, null, false, page, move, answers);
    }

    /** On its way again from that page. */
    SurveyForm at(int number, Answers begun) {
        return new SurveyForm(language, pass, null, false, number, Move.ON, begun);
    }

    static Optional<Language> language(String code) {
        return switch (code == null ? "" : code) {
            case "zh" -> Optional.of(Language.ZH);
            case "en" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }

    private static int page(String text) {
        return text != null && text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }

    private static Move move(MultiValueMap<String, String> fields) {
        if (fields.containsKey("switch")) {
            return Move.OTHER_LANGUAGE;
        }
        return fields.containsKey("back") ? Move.BACK : Move.ON;
    }
}
