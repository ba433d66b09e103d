package org.huifang.complaint.triage.text.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {

    /** Surer answers are right more often, but all are less sure than they should be. */
    private static Calibration fitted() {
        var answers = new ArrayList<List<Likely<String>>>();
        var right = new ArrayList<String>();
        for (int i = 0; i < 1_200; i++) {
            var confidence = 0.40 + 0.04 * (i % 12);
            answers.add(answer(confidence));
            right.add(i / 12 % 100 < 50 + 4 * (i % 12) ? "A" : "B");
        }
        return Calibration.fit(answers, right);
    }

    private static List<Likely<String>> answer(double confidence) {
        return List.of(
                new Likely<>("A", confidence),
                new Likely<>("B", (1 - confidence) / 2),
                new Likely<>("C", (1 - confidence) / 2));
    }

    @Test
    void tellsTheShareOfRightAnswers() {
        assertThat(fitted().applied(answer(0.40)).get(0).confidence()).isCloseTo(0.50, within(0.03));
        assertThat(fitted().applied(answer(0.84)).get(0).confidence()).isCloseTo(0.94, within(0.03));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.34, 0.4, 0.5, 0.6, 0.75, 0.9, 0.999, 1})
    void keepsTheOrderAndTheSum(double confidence) {
        var calibrated = fitted().applied(answer(confidence));

        assertThat(calibrated).extracting(Likely::value).containsExactly("A", "B", "C");
        assertThat(calibrated.get(0).confidence())
                .isGreaterThanOrEqualTo(calibrated.get(1).confidence());
        assertThat(calibrated.stream().mapToDouble(Likely::confidence).sum()).isCloseTo(1, within(1e-6));
    }

    @Test
    void rises() {
        assertThat(fitted().accuracies()).isSorted();
        assertThat(fitted().confidences()).isSorted();
    }

    @Test
    void neverFallsBelowTheSecondAnswer() {
        var harsh = new Calibration(1, List.of(0.5, 0.9), List.of(0.1, 0.2));

        var calibrated = harsh.applied(List.of(new Likely<>("A", 0.6), new Likely<>("B", 0.4)));

        assertThat(calibrated.get(0).confidence())
                .isGreaterThanOrEqualTo(calibrated.get(1).confidence());
    }

    @Test
    void refusesNumbersThatAreNone() {
        assertThatThrownBy(() -> new Calibration(0, List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Calibration(1, List.of(0.5), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
