package org.huifang.followup.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskedQuestionsTest {

    private static final Questionnaire QUESTIONNAIRE = QuestionnaireYaml.parse(
            "path.v1.yaml",
            """
            id: path
            version: 1
            title: {zh: 题目, en: Title}
            introduction: {zh: 说明, en: Introduction}
            answer-within-days: 14
            questions:
            - {code: solved, kind: solved, required: true, text: {zh: 甲, en: A}}
            - {code: why, kind: comment, longest: 5, required: true, ask-when: {question: solved, is: [NO]}, text: {zh: 乙, en: B}}
            - {code: stars, kind: csat, dimension: overall, text: {zh: 丙, en: C}}
            - {code: low, kind: comment, longest: 5, ask-when: {question: stars, at-most: 2}, text: {zh: 丁, en: D}}
            """);
    private static final AskedQuestions ASKED = QUESTIONNAIRE.asking(List.of("solved", "why", "stars", "low"));

    private static List<List<String>> pages(Map<String, String> answers) {
        return ASKED.pages(new Answers(answers)).stream()
                .map(page -> page.stream().map(Question::code).toList())
                .toList();
    }

    @Test
    void endsAPageBeforeAQuestionThatDependsOnIt() {
        assertThat(pages(Map.of("solved", "NO", "stars", "1")))
                .containsExactly(List.of("solved"), List.of("why", "stars"), List.of("low"));
    }

    @Test
    void leavesOutWhatTheAnswersDoNotLeadTo() {
        assertThat(pages(Map.of("solved", "YES", "stars", "5"))).containsExactly(List.of("solved"), List.of("stars"));
    }

    @Test
    void ignoresAnAnswerToAQuestionThatIsNotAsked() {
        var skipped = QUESTIONNAIRE.asking(List.of("why", "low"));

        assertThat(skipped.path(new Answers(Map.of("solved", "NO", "stars", "1"))))
                .isEmpty();
    }

    @Test
    void findsWhatIsMissingTooLongOrNotOffered() {
        var answers = new Answers(Map.of("solved", "NO", "why", "六个字太长了", "stars", "6"));

        assertThat(AskedQuestions.problems(ASKED.path(answers), answers))
                .containsExactly(Map.entry("why", Problem.TOO_LONG), Map.entry("stars", Problem.NOT_AN_OPTION));
        assertThat(AskedQuestions.problems(ASKED.path(Answers.NONE), Answers.NONE))
                .containsExactly(Map.entry("solved", Problem.MISSING));
    }

    @Test
    void countsACharacterOutsideTheBasicPlaneOnce() {
        var answers = new Answers(Map.of("solved", "NO", "why", "😀😀😀😀😀"));

        assertThat(AskedQuestions.problems(ASKED.path(answers), answers)).isEmpty();
    }

    @Test
    void cleansWhatNoKeyboardTypes() {
        var answers = new Answers(Map.of("why", " a\u0000\u0007b\r\nc\ud800 ", "stars", " \r\n "));

        assertThat(answers.of("why")).isEqualTo("ab\nc");
        assertThat(answers.of("stars")).isNull();
        assertThat(answers).hasToString("Answers to [why]");
    }
}
