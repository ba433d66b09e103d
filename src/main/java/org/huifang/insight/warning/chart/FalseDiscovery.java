package org.huifang.insight.warning.chart;

import java.util.stream.DoubleStream;

/** Who looks at many series a day finds something surprising every day. Benjamini and Hochberg, J. R. Statist. Soc. B 57 (1995). */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * The largest probability that still counts as a discovery, so that at most a share {@code rate} of all discoveries is expected to
     * be false; negative when none does.
     */
    public static double limit(double[] probabilities, double rate) {
        var sorted = DoubleStream.of(probabilities).sorted().toArray();
        for (var rank = sorted.length; rank > 0; rank--) {
            if (sorted[rank - 1] <= rate * rank / sorted.length) {
                return sorted[rank - 1];
            }
        }
        return -1;
    }
}
