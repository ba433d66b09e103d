package org.huifang.insight.warning.chart;

/** The rule of runs: eight points in a row on one side of what is expected are a signal, however near they lie. */
public final class Runs {

    private Runs() {}

    /** How many of the newest deviations in a row are above 0. */
    public static int above(double[] deviations) {
        var run = 0;
        while (run < deviations.length && deviations[deviations.length - 1 - run] > 0) {
            run++;
        }
        return run;
    }
}
