package org.huifang.complaint.triage.text.training;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good the answers to one question are; all numbers from 0 to 1.
 *
 * @param texts how many were asked about
 * @param accuracy share of right answers
 * @param macroF1 mean of the classes' F1, so that rare classes count as much as frequent ones
 * @param ece expected calibration error: mean distance of confidence and accuracy, over ten equal bins of confidence
 * @param f1 by class, of the classes that occur
 */
public record Figures(int texts, double accuracy, double macroF1, double ece, Map<String, Double> f1) {

    private static final int DIGITS = 10_000;

    static Figures of(List<Prediction> predictions) {
        var f1 = f1ByClass(predictions);
        var right = predictions.stream().filter(Prediction::isRight).count();
        return new Figures(
                predictions.size(),
                rounded(right / (double) predictions.size()),
                rounded(f1.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0)),
                rounded(Reliability.of(predictions).error()),
                f1);
    }

    private static Map<String, Double> f1ByClass(List<Prediction> predictions) {
        var right = new TreeMap<String, Integer>();
        var given = new TreeMap<String, Integer>();
        var expected = new TreeMap<String, Integer>();
        for (var prediction : predictions) {
            expected.merge(prediction.right(), 1, Integer::sum);
            given.merge(prediction.first().value(), 1, Integer::sum);
            right.merge(prediction.right(), prediction.isRight() ? 1 : 0, Integer::sum);
        }
        var f1 = new TreeMap<String, Double>();
        expected.forEach((answer, count) ->
                f1.put(answer, rounded(2.0 * right.get(answer) / (count + given.getOrDefault(answer, 0)))));
        return f1;
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / (double) DIGITS;
    }
}
