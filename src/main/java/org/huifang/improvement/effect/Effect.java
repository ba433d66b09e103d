package org.huifang.improvement.effect;

import java.time.Instant;
import java.time.LocalDate;
import org.huifang.improvement.ImprovementIndicator;

/**
 * What one round of an action moved.
 *
 * @param firstDay of the time before
 * @param doneDay when it was done; the time after begins the day after
 * @param lastDay of the time after
 * @param hitsBefore complaints, or those of a share that hit
 * @param nBefore parcels (days where nobody tells them), or all of a share
 * @param change how many times the rate before, or by how much the share is above the one before; null when there is nothing to compare
 * @param low of the interval of 95 %; may be infinite
 * @param verdict what a person made of it; null until then
 */
public record Effect(
        String number,
        int round,
        Instant measuredAt,
        LocalDate firstDay,
        LocalDate doneDay,
        LocalDate lastDay,
        long hitsBefore,
        long nBefore,
        long hitsAfter,
        long nAfter,
        Double change,
        Double low,
        Double high,
        Verdict verdict,
        String judgedBy,
        String words) {

    /** What becomes of the action. */
    public enum Verdict {
        EFFECTIVE,
        AGAIN,
        DROPPED
    }

    /** Whether all of the interval says that it got better; a person decides. */
    public boolean isSurelyBetter(ImprovementIndicator indicator) {
        if (change == null) {
            return false;
        }
        var same = indicator.isRate() ? 1 : 0;
        return indicator.isBetterHigh() ? low > same : high < same;
    }

    public boolean isSurelyWorse(ImprovementIndicator indicator) {
        if (change == null) {
            return false;
        }
        var same = indicator.isRate() ? 1 : 0;
        return indicator.isBetterHigh() ? high < same : low > same;
    }
}
