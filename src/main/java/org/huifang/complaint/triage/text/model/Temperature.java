package org.huifang.complaint.triage.text.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Temperature scaling (Guo et al., "On Calibration of Modern Neural Networks", 2017): one number per question that makes
 * confidence and accuracy agree and never changes which answer is first. Above 1 the classifier was too sure of itself.
 */
final class Temperature {

    private static final double COLDEST = 0.2;
    private static final double HOTTEST = 5;
    private static final int STEPS = 60;
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;

    private Temperature() {}

    /** Changes probabilities in place to those of another temperature. */
    static void soften(double[] probabilities, double temperature) {
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = Math.pow(Math.max(probabilities[i], 1e-300), 1 / temperature);
            sum += probabilities[i];
        }
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] /= sum;
        }
    }

    /** The same answers in the same order, with the confidences of another temperature. */
    static List<Likely<String>> applied(List<Likely<String>> ranked, double temperature) {
        var probabilities = ranked.stream().mapToDouble(Likely::confidence).toArray();
        soften(probabilities, temperature);
        return IntStream.range(0, probabilities.length)
                .mapToObj(i -> new Likely<>(ranked.get(i).value(), probabilities[i]))
                .toList();
    }

    /**
     * The temperature at which the right answers were likeliest.
     *
     * @param answers ranked at temperature 1, by classifiers that had not seen the texts
     * @param right the right answers, in the same order
     */
    static double fit(List<List<Likely<String>>> answers, List<String> right) {
        double low = COLDEST;
        double high = HOTTEST;
        for (int i = 0; i < STEPS; i++) {
            var left = high - GOLDEN * (high - low);
            var middle = low + GOLDEN * (high - low);
            if (surprise(answers, right, left) < surprise(answers, right, middle)) {
                high = middle;
            } else {
                low = left;
            }
        }
        return Math.round((low + high) / 2 * 1000) / 1000.0;
    }

    private static double surprise(List<List<Likely<String>>> answers, List<String> right, double temperature) {
        double surprise = 0;
        for (int i = 0; i < answers.size(); i++) {
            for (var answer : applied(answers.get(i), temperature)) {
                if (answer.value().equals(right.get(i))) {
                    surprise -= Math.log(Math.max(answer.confidence(), 1e-12));
                }
            }
        }
        return surprise;
    }
}
