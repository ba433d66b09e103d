package org.huifang.insight.indicator;

import org.huifang.insight.indicator.Estimate.Range;

/** How a value follows from sums. */
public enum Formula {
    /** Hits of n, in per cent. */
    SHARE {
        @Override
        Estimate of(Sums sums, Sums per, double scale) {
            return Estimate.of(
                    sums.n(),
                    (double) sums.hits(),
                    (double) sums.n(),
                    PERCENT * sums.hits() / sums.n(),
                    Intervals.wilson(sums.hits(), sums.n()).times(PERCENT));
        }
    },
    /** Total by n, times the scale. */
    MEAN {
        @Override
        Estimate of(Sums sums, Sums per, double scale) {
            return Estimate.of(
                    sums.n(),
                    sums.total() * scale,
                    (double) sums.n(),
                    scale * sums.total() / sums.n(),
                    Intervals.mean(sums.n(), sums.total(), sums.squares()).times(scale));
        }
    },
    /** The time half of them took at most, times the scale. */
    MEDIAN {
        @Override
        Estimate of(Sums sums, Sums per, double scale) {
            return quantile(sums, 0.5, scale);
        }
    },
    /** The time nine of ten took at most, times the scale. */
    PERCENTILE_90 {
        @Override
        Estimate of(Sums sums, Sums per, double scale) {
            return quantile(sums, 0.9, scale);
        }
    },
    /** Promoters less detractors of n, from -100 to 100. */
    NET_PROMOTERS {
        @Override
        Estimate of(Sums sums, Sums per, double scale) {
            return Estimate.of(
                    sums.n(),
                    (double) sums.hits() - sums.total(),
                    (double) sums.n(),
                    PERCENT * (sums.hits() - sums.total()) / sums.n(),
                    Intervals.netPromoters(sums.hits(), sums.total(), sums.n()).times(PERCENT));
        }
    },
    /** How many. */
    COUNT {
        @Override
        Estimate of(Sums sums, Sums per, double scale) {
            return Estimate.counted(sums.n(), (double) sums.n(), null, sums.n(), Intervals.events(sums.n()));
        }
    },
    /** Facts by what they are counted against, times the scale. */
    RATE {
        @Override
        Estimate of(Sums sums, Sums per, double scale) {
            return rate(sums.n(), per.n(), scale);
        }
    },
    /** Hits by what they are counted against, times the scale. */
    RATE_OF_HITS {
        @Override
        Estimate of(Sums sums, Sums per, double scale) {
            return rate(sums.hits(), per.n(), scale);
        }
    },
    /** Total by what it is counted against, times the scale. */
    COST {
        @Override
        Estimate of(Sums sums, Sums per, double scale) {
            return Estimate.of(
                    per.n(),
                    (double) sums.total(),
                    (double) per.n(),
                    scale * sums.total() / per.n(),
                    Intervals.sum(sums.total(), sums.squares()).times(scale / per.n()));
        }
    },
    /** Total by the budget of the days, in per cent; the scale is one by that budget. */
    BUDGET {
        @Override
        Estimate of(Sums sums, Sums per, double scale) {
            return Estimate.counted(
                    sums.n(),
                    (double) sums.total(),
                    1 / scale,
                    PERCENT * scale * sums.total(),
                    Intervals.sum(sums.total(), sums.squares()).times(PERCENT * scale));
        }
    };

    private static final double PERCENT = 100;

    /** @param per sums of what is counted against, none where nothing is */
    abstract Estimate of(Sums sums, Sums per, double scale);

    boolean isRate() {
        return this == RATE || this == RATE_OF_HITS || this == COST;
    }

    /** A sum of nothing is nothing; a share of nothing is no number. */
    boolean needsFacts() {
        return !isRate() && this != COUNT && this != BUDGET;
    }

    private static Estimate rate(long count, long per, double scale) {
        return Estimate.of(
                per,
                (double) count,
                (double) per,
                scale * count / per,
                Intervals.events(count).times(scale / per));
    }

    private static Estimate quantile(Sums sums, double quantile, double scale) {
        var ranks = Intervals.ranks(sums.n(), quantile);
        return Estimate.of(
                sums.n(),
                null,
                (double) sums.n(),
                scale * TimeClasses.minutesBelow(sums.classes(), quantile * sums.n()),
                new Range(
                                TimeClasses.minutesBelow(sums.classes(), ranks.low()),
                                TimeClasses.minutesBelow(sums.classes(), ranks.high()))
                        .times(scale));
    }
}
