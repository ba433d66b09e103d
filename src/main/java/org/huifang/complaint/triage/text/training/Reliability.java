package org.huifang.complaint.triage.text.training;

import java.util.ArrayList;
import java.util.List;

/** Whether answers are as often right as they are confident, in ten equal bins of confidence. */
record Reliability(List<Bin> bins) {

    private static final int BINS = 10;

    /** @param from lower border of the confidence, upper border is 0.1 more */
    record Bin(double from, int texts, double confidence, double accuracy) {}

    static Reliability of(List<Prediction> predictions) {
        var texts = new int[BINS];
        var right = new int[BINS];
        var confidence = new double[BINS];
        for (var prediction : predictions) {
            var sure = prediction.first().confidence();
            var bin = Math.min(BINS - 1, (int) (sure * BINS));
            texts[bin]++;
            right[bin] += prediction.isRight() ? 1 : 0;
            confidence[bin] += sure;
        }
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < BINS; i++) {
            if (texts[i] > 0) {
                bins.add(new Bin(i / (double) BINS, texts[i], confidence[i] / texts[i], right[i] / (double) texts[i]));
            }
        }
        return new Reliability(bins);
    }

    /** Expected calibration error. */
    double error() {
        var all = bins.stream().mapToInt(Bin::texts).sum();
        return bins.stream()
                .mapToDouble(bin -> Math.abs(bin.confidence - bin.accuracy) * bin.texts / all)
                .sum();
    }
}
