package org.huifang.improvement.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.huifang.home.HomeTime;
import org.huifang.improvement.ImprovementAction;
import org.huifang.improvement.effect.Effect;
import org.springframework.stereotype.Component;

/** Improvements as pages show them. */
@Component
public class ImprovementViews {

    private final Clock clock;

    ImprovementViews(Clock clock) {
        this.clock = clock;
    }

    public String minute(Instant at) {
        return at == null ? "" : HomeTime.minute(at);
    }

    public boolean isLate(ImprovementAction action) {
        return action.state() == ImprovementAction.State.PLANNED
                && action.dueAt().isBefore(clock.instant());
    }

    /** The figure of one time: complaints and parcels, or a share. */
    public String figure(ImprovementAction action, long hits, long n) {
        return action.indicator().isRate()
                ? "%d / %d".formatted(hits, n)
                : "%d / %d = %s".formatted(hits, n, n == 0 ? "—" : percent((double) hits / n));
    }

    /** How it changed, with its interval. */
    public String change(ImprovementAction action, Effect effect) {
        if (effect.change() == null) {
            return "无法比较 Nothing to compare";
        }
        return action.indicator().isRate()
                ? "× %s (%s – %s)".formatted(times(effect.change()), times(effect.low()), times(effect.high()))
                : "%s (%s – %s)".formatted(points(effect.change()), points(effect.low()), points(effect.high()));
    }

    /** What the interval says; a person decides. */
    public String meaning(ImprovementAction action, Effect effect) {
        if (effect.isSurelyBetter(action.indicator())) {
            return "确有改善 Surely better";
        }
        return effect.isSurelyWorse(action.indicator()) ? "确有恶化 Surely worse" : "尚不能断定 Cannot be told";
    }

    private static String times(double ratio) {
        return Double.isInfinite(ratio) ? "∞" : String.format(Locale.ROOT, "%.2f", ratio);
    }

    private static String points(double difference) {
        return String.format(Locale.ROOT, "%+.1f", 100 * difference) + " 个百分点 points";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
