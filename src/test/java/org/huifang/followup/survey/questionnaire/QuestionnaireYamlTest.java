package org.huifang.followup.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireYamlTest {

    private static final String FILE = "short.v2.yaml";

    /** Each question is a line, so that a sentence can name it: 8 stars, 9 solved, 10 why, 11 words. */
    private static final String VALID =
            """
            id: short
            version: 2
            title: {zh: 题目, en: Title}
            introduction: {zh: 说明, en: Introduction}
            answer-within-days: 14
            remind-after-days: 3
            questions:
            - {code: stars, kind: csat, dimension: overall, required: true, text: {zh: 甲, en: A}}
            - {code: solved, kind: solved, text: {zh: 乙, en: B}}
            - {code: why, kind: choice, ask-when: {question: stars, at-most: 2}, text: {zh: 丙, en: C}, options: [{code: X, text: {zh: 一, en: One}}, {code: Y, text: {zh: 二, en: Two}}]}
            - {code: words, kind: comment, longest: 500, ask-when: {question: solved, is: [PARTLY, NO]}, text: {zh: 丁, en: D}}
            """;

    private static Questionnaire read(String yaml) {
        return QuestionnaireYaml.parse(FILE, yaml);
    }

    @Test
    void readsWhatIsAskedWhenAndHow() {
        var questionnaire = read(VALID);

        assertThat(questionnaire.name()).isEqualTo("short.v2");
        assertThat(questionnaire.questions())
                .extracting(Question::code)
                .containsExactly("stars", "solved", "why", "words");
        assertThat(questionnaire.questions().get(0).values()).containsExactly("1", "2", "3", "4", "5");
        assertThat(questionnaire.questions().get(1).values()).containsExactly("YES", "PARTLY", "NO");
        assertThat(questionnaire.questions().get(2).askWhen().values()).containsExactly("1", "2");
        assertThat(questionnaire.questions().get(3).askWhen().values()).containsExactly("PARTLY", "NO");
        assertThat(questionnaire.remindAfterDays()).isEqualTo(3);
    }

    /** What is written instead of what, and the line and sentence of the refusal. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            id: short                       | id: Short                     | 1  | 'Short' is no id; write small letters, digits and hyphens
            id: short                       | id: long                      | 1  | this is long.v2, but the file is called short.v2.yaml
            version: 2                      | version: 3                    | 1  | this is short.v3, but the file is called short.v2.yaml
            version: 2                      | version: two                  | 2  | version must be a number from 1 to 9999, not 'two'
            version: 2                      | versoin: 2                    | 2  | the questionnaire knows no 'versoin', only answer-within-days, id, introduction, questions, remind-after-days, rotate, title, version
            {zh: 题目, en: Title}           | {zh: 题目}                    | 3  | title has no en
            {zh: 说明, en: Introduction}    | {zh: "", en: Introduction}    | 4  | a text is missing here
            answer-within-days: 14          | answer-within-days: 0         | 5  | answer-within-days must be a number from 1 to 90, not '0'
            remind-after-days: 3            | remind-after-days: 14         | 6  | the reminder after 14 days comes too late, answers are taken for 14
            remind-after-days: 3            | rotate: 1                     | 6  | no question rotates
            kind: csat                      | kind: stars                   | 8  | 'stars' is no kind; write one of csat, nps, ces, choice, solved, comment
            dimension: overall              | dimension: overal             | 8  | 'overal' is no dimension; write one of overall, effort, loyalty, speed, safety, service, intactness, price, transparency, quality, reliability, convenience, response, communication, attitude, efficiency, effect
            dimension: overall,             | ` `                           | 8  | a question has no dimension
            required: true                  | required: yes                 | 8  | required must be true or false, not 'yes'
            required: true                  | rotating: true                | 10 | no question can depend on stars, which rotates or is a comment
            code: solved, kind: solved      | code: stars, kind: solved     | 9  | two questions have the code stars
            code: solved, kind: solved      | code: Solved, kind: solved    | 9  | 'Solved' is no code; write small letters, digits and hyphens
            kind: solved, text              | kind: solved, longest: 5, text | 9 | only a comment can be too long
            kind: solved, text              | kind: solved, dimension: price, text | 9 | only a scale has a dimension
            kind: solved, text              | kind: solved, options: [], text | 9 | only a choice has options
            question: stars, at-most: 2     | question: words, at-most: 2   | 10 | there is no question words before this one
            question: stars, at-most: 2     | question: unknown, at-most: 2 | 10 | there is no question unknown before this one
            question: stars, at-most: 2     | question: why, at-most: 2     | 10 | there is no question why before this one
            question: stars, at-most: 2     | question: stars, at-most: 6   | 10 | at-most must be a number from 1 to 5, not '6'
            question: stars, at-most: 2     | question: solved, at-most: 2  | 10 | solved is no scale; name its answers with 'is'
            question: stars, at-most: 2     | question: stars               | 10 | ask-when needs exactly one of at-least, at-most, is
            question: stars, at-most: 2     | question: stars, is: []       | 10 | no answer leads to this question
            {code: Y,                       | {code: X,                     | 10 | two options have the code X
            {code: Y,                       | {code: y,                     | 10 | 'y' is no code; write capitals, digits and _
            is: [PARTLY, NO]                | is: [PARTLY, MAYBE]           | 11 | 'MAYBE' is no answer to solved
            longest: 500                    | longest: 99999                | 11 | longest must be a number from 1 to 4000, not '99999'
            longest: 500,                   | ` `                           | 11 | a question has no longest
            """)
    void refusesWhatCannotBeMeantAndSaysWhere(String written, String instead, int line, String sentence) {
        var yaml = VALID.replace(written, instead);
        assertThat(yaml).isNotEqualTo(VALID);

        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidQuestionnaire.class)
                .hasMessage("%s, line %d: %s.", FILE, line, sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''              | the file is empty
            - a list        | the questionnaire must have the keys answer-within-days, id, introduction, questions, remind-after-days, rotate, title, version
            """)
    void refusesWhatIsNoQuestionnaire(String yaml, String sentence) {
        assertThatThrownBy(() -> read(yaml)).hasMessage("%s, line 1: %s.", FILE, sentence);
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThatThrownBy(() -> read("id: [short\nversion: 2\n"))
                .isInstanceOf(InvalidQuestionnaire.class)
                .hasMessageStartingWith("short.v2.yaml, line 2: this is not YAML (");
    }

    @Test
    void refusesAQuestionnaireThatAsksNothing() {
        assertThatThrownBy(() -> read(VALID.substring(0, VALID.indexOf("questions:"))))
                .hasMessage("short.v2.yaml, line 1: the questionnaire asks nothing.");
    }
}
