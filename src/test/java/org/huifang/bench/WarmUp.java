package org.huifang.bench;

/** Handles complaints until the compiler of the JVM has little left to do. */
final class WarmUp {

    private static final int WINDOW = 150;
    private static final int LEAST = 300;
    private static final int MOST = 3000;
    private static final double STEADY = 0.04;

    private final Load load;
    private final Measurements measurements;

    WarmUp(Load load, Measurements measurements) {
        this.load = load;
        this.measurements = measurements;
    }

    /** @param steady false when the most lifecycles were spent and the rate still rose */
    record Outcome(int lifecycles, boolean steady) {}

    /**
     * Steady is the rate of complaints per second of CPU: complaints per second of the clock also rise and fall with what
     * else runs on the machine. A slow window may be chance, so two in a row must fail to beat the best one before.
     */
    Outcome run() throws InterruptedException {
        double best = 0;
        int withoutGain = 0;
        for (int done = WINDOW; ; done += WINDOW) {
            var rate = window(done);
            withoutGain = rate < best * (1 + STEADY) ? withoutGain + 1 : 0;
            best = Math.max(best, rate);
            if (done >= LEAST && withoutGain >= 2) {
                return new Outcome(done, true);
            }
            if (done >= MOST) {
                return new Outcome(done, false);
            }
        }
    }

    private double window(int done) throws InterruptedException {
        var cpu = measurements.cpuMillis();
        var result = load.handle(WINDOW);
        if (!result.failures().isEmpty()) {
            throw new LifecycleFailed("%d of %d lifecycles failed in the warm-up, the first so: %s"
                    .formatted(
                            result.failures().size(), WINDOW, result.failures().get(0)));
        }
        var spent = measurements.cpuMillis() - cpu;
        System.err.printf(
                "Warm-up %,d: %.1f lifecycles/s, %.0f CPU ms each%n",
                done, result.perSecond(), spent / (double) WINDOW);
        return WINDOW / (double) spent;
    }
}
