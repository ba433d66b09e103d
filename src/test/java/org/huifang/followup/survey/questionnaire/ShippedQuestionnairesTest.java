package org.huifang.followup.survey.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The questionnaires that come with Huifang. */
class ShippedQuestionnairesTest {

    private static final Path FOLDER = Path.of("src/main/resources/questionnaires");

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER);
    }

    private static Questionnaire read(Path file) throws IOException {
        return QuestionnaireYaml.parse(file.getFileName().toString(), Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadAndSpeaksChineseAndEnglish(Path file) throws IOException {
        var questionnaire = read(file);

        assertThat(questionnaire.questions()).isNotEmpty().allSatisfy(question -> {
            assertThat(question.text().zh()).matches(".*\\p{IsHan}.*");
            assertThat(question.text().en()).doesNotMatch(".*\\p{IsHan}.*");
        });
    }

    @Test
    void coversComplaintMonthQuarterParcelAndKeyAccount() throws IOException {
        assertThat(files().map(file -> file.getFileName().toString()))
                .contains(
                        "after-complaint.v1.yaml",
                        "monthly.v1.yaml",
                        "nps-quarterly.v1.yaml",
                        "parcel-rating.v1.yaml",
                        "key-account-review.v1.yaml");
    }

    @Test
    void asksAfterAComplaintForSatisfactionEffortSolvedAndTheTrio() throws IOException {
        var questions = read(FOLDER.resolve("after-complaint.v1.yaml")).questions();

        assertThat(questions)
                .extracting(Question::kind)
                .contains(QuestionKind.CSAT, QuestionKind.CES, QuestionKind.SOLVED, QuestionKind.COMMENT);
        assertThat(questions)
                .extracting(Question::dimension)
                .contains(Dimension.ATTITUDE, Dimension.EFFICIENCY, Dimension.EFFECT);
    }

    @Test
    void asksACustomerFourOfTwelveQuestionsAMonthAndAllInThree() throws IOException {
        var monthly = read(FOLDER.resolve("monthly.v1.yaml"));
        var rotating = monthly.questions().stream()
                .filter(Question::rotating)
                .map(Question::code)
                .toList();
        assertThat(rotating).hasSize(12);

        for (var customer = 1L; customer <= 200; customer++) {
            var month = YearMonth.of(2026, 11);
            var met = new HashSet<String>();
            for (var each = 0; each < 3; each++) {
                var asked = Rotation.codes(monthly, customer, month.plusMonths(each));
                assertThat(asked).startsWith("satisfaction").endsWith("comment").hasSize(6);
                assertThat(asked).isEqualTo(Rotation.codes(monthly, customer, month.plusMonths(each)));
                met.addAll(asked);
            }
            assertThat(met).containsAll(rotating);
        }
    }

    @Test
    void asksDifferentCustomersDifferentQuestionsInTheSameMonth() throws IOException {
        var monthly = read(FOLDER.resolve("monthly.v1.yaml"));

        var sets = new HashSet<List<String>>();
        for (var customer = 1L; customer <= 200; customer++) {
            sets.add(Rotation.codes(monthly, customer, YearMonth.of(2026, 11)));
        }

        assertThat(sets).hasSizeGreaterThan(100);
    }
}
