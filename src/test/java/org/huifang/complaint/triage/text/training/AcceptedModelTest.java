package org.huifang.complaint.triage.text.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.huifang.complaint.triage.text.TextTriage;
import org.huifang.complaint.triage.text.language.TextFeatures;
import org.huifang.complaint.triage.text.model.ModelFile;
import org.huifang.complaint.triage.text.model.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model the build made, its figures in {@code src/main/corpus/accepted.json} and its report belong together. */
class AcceptedModelTest {

    private static final Path FOLDER = Path.of("src/main/corpus");
    private static final String STALE = "Texts, word lists or settings have changed; run scripts/retrain --accept.";

    private final Corpus corpus = Corpus.in(FOLDER);
    private final AcceptedFigures accepted = AcceptedFigures.in(FOLDER).orElseThrow();

    @Test
    void isMadeOfWhatWasAccepted() {
        assertThat(TextTriage.fromClassPath().modelVersion())
                .as(STALE)
                .isEqualTo(accepted.version())
                .isEqualTo(new Trainer(corpus.texts()).version());
    }

    @Test
    void isDescribedByTheReport() throws IOException {
        var accuracy = accepted.crossValidated().get(Question.CATEGORY).accuracy();

        assertThat(Files.readString(Path.of("docs/classification.md")))
                .as(STALE)
                .contains("Model version: `%s`".formatted(accepted.version()))
                .contains(MarkdownTable.percent(accuracy));
    }

    /** A floor a little below the figures at the time of writing: falling under it is a regression, not a matter of taste. */
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
            QUESTION, ACCURACY, MACRO_F1, HELD_OUT
            CATEGORY, 0.71,     0.71,     0.55
            TYPE,     0.84,     0.69,     0.68
            TONE,     0.74,     0.68,     0.54
            REMEDY,   0.69,     0.65,     0.52
            """)
    void isNoWorseThanItWas(Question question, double accuracy, double macroF1, double heldOut) {
        var figures = accepted.crossValidated().get(question);

        assertThat(figures.accuracy()).isGreaterThanOrEqualTo(accuracy);
        assertThat(figures.macroF1()).isGreaterThanOrEqualTo(macroF1);
        assertThat(Figures.of(heldOut(question)).accuracy()).isGreaterThanOrEqualTo(heldOut);
    }

    @Test
    void answersTheHeldOutTextsAsAccepted() {
        for (var question : Question.values()) {
            assertThat(Figures.of(heldOut(question)).accuracy())
                    .as(question.name())
                    .isEqualTo(accepted.heldOut().get(question).accuracy());
        }
    }

    @Test
    void isAsOftenRightAsItIsConfident() {
        for (var question : Question.values()) {
            assertThat(accepted.crossValidated().get(question).ece())
                    .as(question.name())
                    .isLessThan(0.04);
        }
    }

    /** The build's model comes from another run of the JVM. */
    @Test
    void isTheSameWhenTrainedAgain() {
        var trainer = new Trainer(corpus.texts());
        var built = ModelFile.read(getClass().getResourceAsStream(TextTriage.MODEL));
        for (var question : List.of(Question.TYPE, Question.TONE)) {
            var all = IntStream.range(0, corpus.texts().size()).boxed().toList();
            var again = trainer.classifier(question, all)
                    .calibrated(built.byQuestion().get(question).calibration());

            assertThat(corpus.heldOut()).allSatisfy(text -> {
                var features = TextFeatures.of(null, text.text());
                assertThat(again.rank(features)).isEqualTo(built.rank(question, features));
            });
        }
    }

    private List<Prediction> heldOut(Question question) {
        var built = ModelFile.read(getClass().getResourceAsStream(TextTriage.MODEL));
        return corpus.heldOut().stream()
                .map(text -> new Prediction(
                        text, text.answer(question), built.rank(question, TextFeatures.of(null, text.text()))))
                .toList();
    }
}
