package org.huifang.insight.warning.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.huifang.insight.warning.measure.SeriesMeter;
import org.huifang.insight.warning.signal.Limits;

/**
 * How good are the warnings about outlets? Networks of outlets are made up, with a seed, and judged as the house judges real ones: in one
 * half one outlet gets twice the complaints, in the other nothing happens. Run by {@code scripts/warning-simulation}.
 */
public final class WarningSimulation {

    /** Complaints a day of the outlets that are told apart. */
    static final double[] VOLUMES = {1, 2, 3, 5, 8, 10, 12, 15, 20, 25, 30, 40, 60};

    /** By how much good and bad days differ: standard deviation by mean. */
    static final double[] SCATTERS = {0.10, 0.15, 0.20};

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int LEARNED = SeriesMeter.BASELINE_DAYS + SeriesMeter.JUDGED_DAYS;
    private static final int WITHIN_DAYS = 3;
    private static final int CALM_WEEKS = 8;
    private static final int OUTLETS = 130;

    private final Limits limits = new ShippedLimits();
    private final SplittableRandom chance;
    private final int runs;

    WarningSimulation(long seed, int runs) {
        this.chance = new SplittableRandom(seed);
        this.runs = runs;
    }

    /**
     * @param found share of runs with a warning within three days
     * @param falseAlarms per 100 outlet-weeks
     */
    record Line(double volume, double found, double falseAlarms) {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        var seed = Long.parseLong(arguments[0]);
        var runs = Integer.parseInt(arguments[1]);
        for (var scatter : SCATTERS) {
            print(scatter, new WarningSimulation(seed, runs).lines(scatter));
        }
    }

    private static void print(double scatter, List<Line> lines) {
        System.out.printf("%nGood and bad days differ by %.0f %%%n%n", scatter * 100);
        System.out.println(
                "| Complaints a day | Twice as many: warned within 3 days | False alarms per 100 outlet-weeks |");
        System.out.println("|---:|---:|---:|");
        lines.forEach(line -> System.out.printf(
                "| %.0f | %.1f %% | %.2f |%n", line.volume(), 100 * line.found(), line.falseAlarms()));
        var enough = lines.stream()
                .filter(line -> lines.stream()
                        .filter(larger -> larger.volume() >= line.volume())
                        .allMatch(larger -> larger.found() >= 0.9))
                .findFirst();
        System.out.printf(
                "%n90 %% of doublings are found within 3 days from %s complaints a day on; %.2f false alarms per 100 outlet-weeks overall.%n",
                enough.map(line -> "%.0f".formatted(line.volume())).orElse("no volume of"),
                lines.stream().mapToDouble(Line::falseAlarms).average().orElse(0));
    }

    List<Line> lines(double scatter) {
        var falseAlarms = falseAlarms(scatter);
        var lines = new ArrayList<Line>();
        for (var volume : VOLUMES) {
            lines.add(new Line(volume, found(volume, scatter), falseAlarms.get(volume)));
        }
        return lines;
    }

    /** A calm network of outlets of all sizes, watched for weeks. */
    private TreeMap<Double, Double> falseAlarms(double scatter) {
        var each = new TreeMap<Double, Double>();
        var networks = Math.max(1, runs / 40);
        for (var network = 0; network < networks; network++) {
            var outlets = network(scatter, LEARNED + 7 * CALM_WEEKS);
            var watch = new SimulatedWatch(limits);
            for (var day = 0; day < 7 * CALM_WEEKS; day++) {
                watch.judge(outlets, FIRST.plusDays(LEARNED + day))
                        .forEach(code -> each.merge(volumeOf(code), 1.0, Double::sum));
            }
        }
        var outletWeeks = networks * CALM_WEEKS * (double) OUTLETS / VOLUMES.length;
        for (var volume : VOLUMES) {
            each.merge(volume, 0.0, Double::sum);
        }
        each.replaceAll((volume, alarms) -> 100 * alarms / outletWeeks);
        return each;
    }

    private double found(double volume, double scatter) {
        var found = 0;
        for (var run = 0; run < runs; run++) {
            var days = LEARNED + WITHIN_DAYS;
            var outlets = network(scatter, days);
            outlets.add(SimulatedOutlet.of("shifted", volume, FIRST, days, LEARNED, scatter, chance));
            if (isFound(outlets)) {
                found++;
            }
        }
        return (double) found / runs;
    }

    private boolean isFound(List<SimulatedOutlet> outlets) {
        var watch = new SimulatedWatch(limits);
        for (var day = 0; day < WITHIN_DAYS; day++) {
            if (watch.judge(outlets, FIRST.plusDays(LEARNED + day)).contains("shifted")) {
                return true;
            }
        }
        return false;
    }

    private List<SimulatedOutlet> network(double scatter, int days) {
        var outlets = new ArrayList<SimulatedOutlet>();
        for (var at = 0; at < OUTLETS; at++) {
            var volume = VOLUMES[at % VOLUMES.length];
            outlets.add(
                    SimulatedOutlet.of("%.0f-%d".formatted(volume, at), volume, FIRST, days, days, scatter, chance));
        }
        return outlets;
    }

    private static double volumeOf(String code) {
        return Double.parseDouble(code.substring(0, code.indexOf('-')));
    }
}
