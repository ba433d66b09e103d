package org.huifang.complaint.triage.text.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes confidence and accuracy agree: first one {@link Temperature} for all answers, then an isotonic curve for the first
 * one, since short texts are right more often than they seem and long ones less. Neither changes which answer is first.
 *
 * @param confidences of the first answer before the curve, rising
 * @param accuracies what they are worth, rising; between two points the curve is straight
 */
public record Calibration(double temperature, List<Double> confidences, List<Double> accuracies) {

    /** Changes nothing. */
    public static final Calibration NONE = new Calibration(1, List.of(), List.of());

    private static final int GROUPS = 12;
    private static final double DIGITS = 1000;
    private static final double SUREST = 1 - 1e-9;

    public Calibration {
        confidences = List.copyOf(confidences);
        accuracies = List.copyOf(accuracies);
        if (temperature <= 0 || confidences.size() != accuracies.size()) {
            throw new IllegalArgumentException(
                    "A calibration needs a temperature and as many accuracies as confidences.");
        }
    }

    /** Texts of similar confidence, by their number, mean confidence and share of right answers. */
    private record Group(int texts, double confidence, double accuracy) {

        Group and(Group other) {
            int all = texts + other.texts;
            return new Group(
                    all,
                    (texts * confidence + other.texts * other.confidence) / all,
                    (texts * accuracy + other.texts * other.accuracy) / all);
        }
    }

    /**
     * @param answers ranked by uncalibrated classifiers that had not seen the texts
     * @param right the right answers, in the same order
     */
    public static Calibration fit(List<List<Likely<String>>> answers, List<String> right) {
        var temperature = Temperature.fit(answers, right);
        var order = IntStream.range(0, answers.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> first(answers.get(i), temperature)))
                .toList();
        var groups = new ArrayList<Group>();
        for (int group = 0; group < GROUPS; group++) {
            var members = order.subList(group * order.size() / GROUPS, (group + 1) * order.size() / GROUPS);
            if (!members.isEmpty()) {
                add(groups, group(members, answers, right, temperature));
            }
        }
        return new Calibration(
                temperature,
                groups.stream().map(group -> rounded(group.confidence)).toList(),
                groups.stream().map(group -> rounded(group.accuracy)).toList());
    }

    private static Group group(
            List<Integer> members, List<List<Likely<String>>> answers, List<String> right, double temperature) {
        var confidence = members.stream()
                .mapToDouble(i -> first(answers.get(i), temperature))
                .average()
                .orElse(0);
        var correct = members.stream()
                .filter(i -> answers.get(i).get(0).value().equals(right.get(i)))
                .count();
        return new Group(members.size(), confidence, correct / (double) members.size());
    }

    /** Pools neighbours until accuracy rises with confidence. */
    private static void add(List<Group> groups, Group next) {
        var pooled = next;
        while (!groups.isEmpty() && groups.get(groups.size() - 1).accuracy >= pooled.accuracy) {
            pooled = groups.remove(groups.size() - 1).and(pooled);
        }
        groups.add(pooled);
    }

    private static double first(List<Likely<String>> ranked, double temperature) {
        return Temperature.applied(ranked, temperature).get(0).confidence();
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }

    /** The same answers in the same order, calibrated. */
    public List<Likely<String>> applied(List<Likely<String>> ranked) {
        var softened = Temperature.applied(ranked, temperature);
        if (confidences.isEmpty() || softened.size() < 2) {
            return softened;
        }
        var before = Math.min(SUREST, softened.get(0).confidence());
        var others = 1 - before;
        var second = softened.get(1).confidence() / others;
        // Never below the second answer, whose share of the rest stays.
        var after = Math.max(curve(before), second / (1 + second));
        return IntStream.range(0, softened.size())
                .mapToObj(i -> new Likely<>(
                        softened.get(i).value(), i == 0 ? after : restOf(softened, i, others) * (1 - after)))
                .toList();
    }

    /** The share of all answers but the first; equal shares where rounding has left them nothing. */
    private static double restOf(List<Likely<String>> answers, int place, double others) {
        return others > 1 - SUREST ? answers.get(place).confidence() / others : 1.0 / (answers.size() - 1);
    }

    private double curve(double confidence) {
        int above = 0;
        while (above < confidences.size() && confidences.get(above) < confidence) {
            above++;
        }
        if (above == 0) {
            return accuracies.get(0);
        }
        if (above == confidences.size()) {
            return accuracies.get(above - 1);
        }
        var part = (confidence - confidences.get(above - 1)) / (confidences.get(above) - confidences.get(above - 1));
        return accuracies.get(above - 1) + part * (accuracies.get(above) - accuracies.get(above - 1));
    }
}
