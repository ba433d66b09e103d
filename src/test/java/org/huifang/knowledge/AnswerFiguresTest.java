package org.huifang.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huifang.complaint.triage.text.TextOverrides;
import org.huifang.complaint.triage.text.TextTriage;
import org.huifang.complaint.triage.text.Tone;
import org.huifang.complaint.triage.text.extraction.Extraction;
import org.huifang.knowledge.Suitability.Facts;
import org.huifang.knowledge.article.Article;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is answered at once, and how much of it rightly: labelled questions through everything that decides about an answer. */
@ApplicationTest
class AnswerFiguresTest {

    private static final Path FOLDER = Path.of("src/test/resources/enquiries");
    private static final String PERSON = "PERSON";

    @Autowired
    Knowledge knowledge;

    @Autowired
    Suitability suitability;

    @Autowired
    TextTriage texts;

    @Autowired
    TextOverrides overrides;

    @Autowired
    KnowledgeSettings settings;

    private record Question(String expected, String text) {}

    private record Figures(String file, long enquiries, long others, long right, long wrong, long answeredAway) {

        /** The line of {@code docs/knowledge.md}. */
        String line() {
            return String.format(
                    Locale.ROOT,
                    "| `%s` | %d | %d | %d | %d | %d | %.1f %% | %.1f %% |",
                    file,
                    enquiries,
                    others,
                    right,
                    wrong,
                    answeredAway,
                    100 * precision(),
                    100 * coverage());
        }

        double precision() {
            return right / (double) (right + wrong + answeredAway);
        }

        double coverage() {
            return right / (double) enquiries;
        }
    }

    /** Floors a little below the figures at the time of writing; "away" are texts for a person that were answered all the same. */
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
            FILE,                PRECISION, COVERAGE, AWAY
            questions.tsv,       0.98,      0.70,     1
            fresh-questions.tsv, 0.92,      0.30,     0
            last-questions.tsv,  0.95,      0.55,     0
            """)
    void answersRightlyWhatItAnswers(String file, double precision, double coverage, long away) throws IOException {
        var figures = figures(file);

        assertThat(figures.answeredAway()).isLessThanOrEqualTo(away);
        assertThat(figures.precision()).isGreaterThanOrEqualTo(precision);
        assertThat(figures.coverage()).isGreaterThanOrEqualTo(coverage);
        assertThat(Files.readString(Path.of("docs/knowledge.md"))).contains(figures.line());
    }

    @Test
    void isAskedEnough() throws IOException {
        var all = questions("questions.tsv");

        assertThat(all.stream().filter(question -> question.expected().equals(PERSON)))
                .hasSizeGreaterThanOrEqualTo(80);
        assertThat(all.stream().filter(question -> !question.expected().equals(PERSON)))
                .hasSizeGreaterThanOrEqualTo(120);
    }

    @Test
    void isAskedNothingThatAnArticleLists() throws IOException {
        var listed = knowledge.articles().stream()
                .flatMap(article -> article.questions().stream())
                .toList();

        for (var file : List.of("questions.tsv", "fresh-questions.tsv", "last-questions.tsv")) {
            assertThat(questions(file).stream().map(Question::text)).doesNotContainAnyElementsOf(listed);
        }
    }

    private Figures figures(String file) throws IOException {
        var questions = questions(file);
        long enquiries = 0;
        long right = 0;
        long wrong = 0;
        long away = 0;
        for (var question : questions) {
            var answer = answer(question.text());
            var isEnquiry = !question.expected().equals(PERSON);
            enquiries += isEnquiry ? 1 : 0;
            right += answer.filter(question.expected()::equals).isPresent() ? 1 : 0;
            wrong += isEnquiry
                            && answer.filter(given -> !given.equals(question.expected()))
                                    .isPresent()
                    ? 1
                    : 0;
            away += !isEnquiry && answer.isPresent() ? 1 : 0;
        }
        var figures = new Figures(file, enquiries, questions.size() - enquiries, right, wrong, away);
        System.out.println(figures.line());
        return figures;
    }

    /** As a mail of a customer who was told nothing before, about a parcel that goes well. */
    private Optional<String> answer(String text) {
        var reading = texts.read(null, text);
        var words = overrides.of(null, text);
        var facts = new Facts(
                reading.type().value(),
                reading.tone().value() == Tone.ANGRY,
                words.category().isPresent(),
                words.exposure(),
                false);
        return knowledge.find(null, text, 1).stream()
                .filter(match -> match.score() >= settings.threshold())
                .filter(match -> match.article().kind() == Article.Kind.TEXT
                        || Extraction.waybillsIn(null, text).size() == 1)
                .filter(match -> suitability.judge(null, text, facts).allowed())
                .map(match -> match.article().id())
                .findFirst();
    }

    private static List<Question> questions(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t"))
                .map(parts -> new Question(parts[0], parts[1]))
                .toList();
    }
}
