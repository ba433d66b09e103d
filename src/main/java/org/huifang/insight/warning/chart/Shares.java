package org.huifang.insight.warning.chart;

/** Shares of a whole: the p-chart with its limits for a varying n, and the interval of one share. */
public final class Shares {

    /** Two-sided 95 % of the normal distribution. */
    private static final double Z = 1.959_963_985;

    private Shares() {}

    /**
     * Limits of three standard deviations around the usual share, for one point of the chart.
     *
     * @param usual share in control, 0 to 1
     * @param n size of the point, positive
     */
    public static Interval limits(double usual, long n) {
        var three = 3 * Math.sqrt(usual * (1 - usual) / n);
        return new Interval(Math.max(0, usual - three), Math.min(1, usual + three));
    }

    /**
     * How many a point needs before its share says something: 200 under 2 %, 100 under 10 %, else 50 (BMJ Quality and Safety, table
     * of minimum sizes for p-charts). A share near 1 is judged by what is missing to 1.
     */
    public static int leastSize(double usual) {
        var rare = Math.min(usual, 1 - usual);
        return rare < 0.02 ? 200 : rare < 0.1 ? 100 : 50;
    }

    /** Wilson's interval; all of 0 to 1 when nothing was counted. */
    public static Interval wilson(long hits, long n) {
        if (n == 0) {
            return new Interval(0, 1);
        }
        var share = (double) hits / n;
        var weight = 1 + Z * Z / n;
        var centre = (share + Z * Z / (2 * n)) / weight;
        var half = Z / weight * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /** By how much the second share is above the first, after Newcombe (Statistics in Medicine 17, 1998, method 10). */
    public static Interval difference(long hitsBefore, long before, long hitsAfter, long after) {
        if (before == 0 || after == 0) {
            return new Interval(-1, 1);
        }
        var first = (double) hitsBefore / before;
        var second = (double) hitsAfter / after;
        var one = wilson(hitsBefore, before);
        var two = wilson(hitsAfter, after);
        var down = Math.hypot(second - two.low(), one.high() - first);
        var up = Math.hypot(two.high() - second, first - one.low());
        return new Interval(second - first - down, second - first + up);
    }
}
