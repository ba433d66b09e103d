package org.huifang.followup.survey.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the YAML text of a questionnaire says. */
final class QuestionnaireYaml {

    private static final Set<String> KEYS = Set.of(
            "id", "version", "title", "introduction", "answer-within-days", "remind-after-days", "rotate", "questions");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final int LONGEST_WAIT_DAYS = 90;
    private static final int HIGHEST_VERSION = 9_999;

    /**
     * @param file such as {@code after-complaint.v1.yaml}
     * @throws InvalidQuestionnaire if it is no YAML, or not that of a questionnaire
     */
    static Questionnaire parse(String file, String yaml) {
        var top = YamlMap.parse(file, yaml, "the questionnaire", KEYS);
        var id = id(top);
        var version = top.number("version", 1, HIGHEST_VERSION);
        var name = Questionnaire.nameOf(id, version);
        if (!file.equals(name + ".yaml")) {
            throw top.invalid("id", "this is %s, but the file is called %s".formatted(name, file));
        }
        var within = top.number("answer-within-days", 1, LONGEST_WAIT_DAYS);
        var questions = questions(top);
        return new Questionnaire(
                id,
                version,
                top.words("title"),
                top.words("introduction"),
                within,
                reminder(top, within),
                rotation(top, questions),
                questions);
    }

    private static String id(YamlMap top) {
        var id = top.text("id");
        if (!ID.matcher(id).matches()) {
            throw top.invalid("id", "'%s' is no id; write small letters, digits and hyphens".formatted(id));
        }
        return id;
    }

    private static int reminder(YamlMap top, int within) {
        if (!top.has("remind-after-days")) {
            return 0;
        }
        var after = top.number("remind-after-days", 1, LONGEST_WAIT_DAYS);
        if (after >= within) {
            throw top.invalid(
                    "remind-after-days",
                    "the reminder after %d days comes too late, answers are taken for %d".formatted(after, within));
        }
        return after;
    }

    private static List<Question> questions(YamlMap top) {
        var questions = new ArrayList<Question>();
        for (var node : top.list("questions")) {
            questions.add(QuestionYaml.parse(top, node, questions));
        }
        if (questions.isEmpty()) {
            throw top.invalid("the questionnaire asks nothing");
        }
        return List.copyOf(questions);
    }

    private static int rotation(YamlMap top, List<Question> questions) {
        var rotating = (int) questions.stream().filter(Question::rotating).count();
        if (!top.has("rotate")) {
            if (rotating > 0) {
                throw top.invalid("questions rotate, but 'rotate' does not say how many are asked");
            }
            return 0;
        }
        if (rotating == 0) {
            throw top.invalid("rotate", "no question rotates");
        }
        return top.number("rotate", 1, rotating);
    }

    private QuestionnaireYaml() {}
}
