package org.huifang.insight.analysis.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/** How values are spread. Percentiles as R's type 7 and spreadsheets give them. */
public final class Spread {

    private static final int BARS = 12;

    private final double[] sorted;
    private final Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);

    private Spread(double[] sorted) {
        this.sorted = sorted;
        percentile.setData(sorted);
    }

    /** @param values at least one, in any order */
    public static Spread of(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted);
    }

    /** How many values lie from one bound to the next; the last bar has all from its bound on where {@code open}. */
    public record Bar(double from, double until, boolean open, long count) {}

    public double percentile(double percent) {
        return percentile.evaluate(percent);
    }

    public double mean() {
        return new Mean().evaluate(sorted);
    }

    public double smallest() {
        return sorted[0];
    }

    public double largest() {
        return sorted[sorted.length - 1];
    }

    /**
     * Bars of equal, round width from the smallest value to the 95th percentile, and one for the few far out.
     *
     * @param whole whether values are whole numbers, which no bar divides
     */
    public List<Bar> bars(boolean whole) {
        var reach = percentile(95) - smallest();
        var width = Math.max(roundWidth(reach / BARS), whole ? 1 : 0);
        if (width == 0) {
            return List.of(new Bar(smallest(), largest(), false, sorted.length));
        }
        var bars = new ArrayList<Bar>();
        var index = 0;
        for (var from = Math.floor(smallest() / width) * width; index < sorted.length; from += width) {
            var open = bars.size() == BARS + 1;
            var begun = index;
            while (index < sorted.length && (open || sorted[index] < from + width)) {
                index++;
            }
            bars.add(new Bar(from, from + width, open, index - begun));
        }
        return bars;
    }

    /** The next of 1, 2, 5, 10, 20 ... that is not smaller. */
    private static double roundWidth(double width) {
        if (width <= 0) {
            return 0;
        }
        var power = Math.pow(10, Math.floor(Math.log10(width)));
        for (var step : new double[] {1, 2, 5}) {
            if (step * power >= width) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
