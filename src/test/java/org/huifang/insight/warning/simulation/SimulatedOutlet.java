package org.huifang.insight.warning.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.huifang.insight.warning.measure.Series;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Subject;

/**
 * An outlet's parcels and complaints, day by day: more parcels on Mondays, more complaints per parcel on some weekdays, days that are
 * good or bad as a whole, and chance.
 *
 * @param arrivals hour since the first day and category of each complaint, in order
 */
record SimulatedOutlet(Series series, List<Arrival> arrivals) {

    private static final double[] PARCELS = {1.15, 1.05, 1.0, 1.0, 1.0, 0.95, 0.85};
    private static final double[] COMPLAINTS = {1.10, 1.0, 1.0, 0.98, 1.0, 1.05, 0.87};

    /** Shares of categories, most frequent first; what is left over goes to the last. */
    private static final double[] CATEGORIES = {0.22, 0.16, 0.12, 0.1, 0.08, 0.07, 0.06, 0.05, 0.04, 0.03, 0.02};

    /** Complaints for each parcel: eleven in ten thousand. */
    private static final double RATE = 0.0011;

    private static final int FIRST_HOUR = 8;
    private static final int HOURS = 14;

    record Arrival(double hour, int category) {}

    /** Complaints from one hour on until another, counted from the first day. */
    List<Arrival> between(double from, double until) {
        return arrivals.subList(at(from), at(until));
    }

    private int at(double hour) {
        var low = 0;
        var high = arrivals.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (arrivals.get(middle).hour() < hour) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * @param usual complaints a day in the long run
     * @param shiftedFrom day from which on there are twice as many; never when it is after the last
     * @param bad how much days differ as a whole: standard deviation by mean
     */
    static SimulatedOutlet of(
            String code,
            double usual,
            LocalDate first,
            int days,
            int shiftedFrom,
            double bad,
            SplittableRandom chance) {
        var counts = new int[days];
        var parcels = new double[days];
        var arrivals = new ArrayList<Arrival>();
        for (var day = 0; day < days; day++) {
            var weekday = first.plusDays(day).getDayOfWeek().getValue() - 1;
            parcels[day] =
                    Math.max(1, Math.round(usual / RATE * PARCELS[weekday] * Math.exp(0.08 * chance.nextGaussian())));
            var mean = parcels[day] * RATE * COMPLAINTS[weekday] * gamma(1 / (bad * bad), chance) * bad * bad;
            counts[day] = poisson(day >= shiftedFrom ? 2 * mean : mean, chance);
            for (var one = 0; one < counts[day]; one++) {
                arrivals.add(new Arrival(day * 24 + FIRST_HOUR + HOURS * chance.nextDouble(), category(chance)));
            }
        }
        arrivals.sort(java.util.Comparator.comparingDouble(Arrival::hour));
        return new SimulatedOutlet(
                new Series(new Subject(Dimension.OUTLET, code), first, counts, parcels), List.copyOf(arrivals));
    }

    private static int category(SplittableRandom chance) {
        var drawn = chance.nextDouble();
        var category = 0;
        while (category < CATEGORIES.length && drawn >= CATEGORIES[category]) {
            drawn -= CATEGORIES[category];
            category++;
        }
        return category;
    }

    /** Knuth for small means, in pieces for large ones. */
    private static int poisson(double mean, SplittableRandom chance) {
        var count = 0;
        for (var left = mean; left > 0; left -= 10) {
            var limit = Math.exp(-Math.min(left, 10));
            for (var product = chance.nextDouble(); product > limit; product *= chance.nextDouble()) {
                count++;
            }
        }
        return count;
    }

    /** Marsaglia and Tsang, for shapes of 1 and more; mean is the shape. */
    private static double gamma(double shape, SplittableRandom chance) {
        var d = shape - 1.0 / 3;
        var c = 1 / Math.sqrt(9 * d);
        while (true) {
            var x = chance.nextGaussian();
            var v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - chance.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
