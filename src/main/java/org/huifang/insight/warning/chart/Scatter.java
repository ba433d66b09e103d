package org.huifang.insight.warning.chart;

import java.util.Collection;

/**
 * How much good and bad days of places of one kind differ beyond chance. Eight weeks of one small place hardly tell: taken by its own word it
 * seems calm or wild by luck. All places together do, so that each is drawn to what they have in common, the more the less its own
 * days can tell (empirical Bayes).
 *
 * @param common variance of the days by their squared mean: 0.01 when days differ by 10 %
 */
public record Scatter(double common) {

    /** Standard deviation of what eight weeks of pure chance say of variance by mean, without the outer days. */
    private static final double NOISE = 0.25;

    /** It is known only roughly, and taken to be this much more than they say; by scripts/warning-simulation. */
    private static final double MARGIN = 1.1;

    /** By least squares, as variance by mean grows with the mean. */
    public static Scatter of(Collection<Baseline> places) {
        var told = places.stream()
                .mapToDouble(place -> place.beyond() * place.mean())
                .sum();
        var weight =
                places.stream().mapToDouble(place -> Math.pow(place.mean(), 2)).sum();
        return new Scatter(weight == 0 ? 0 : Math.max(0, told / weight));
    }

    /** The same with a dispersion between its own and the common one. */
    public Baseline appliedTo(Baseline place) {
        var mean = place.mean();
        var usual = Math.pow(common * mean, 2);
        var own = usual / (usual + NOISE * NOISE);
        var scatter = own * place.beyond() / mean + (1 - own) * common;
        return place.withDispersion(1 + MARGIN * mean * Math.max(0, scatter));
    }
}
