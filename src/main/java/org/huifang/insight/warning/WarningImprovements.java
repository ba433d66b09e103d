package org.huifang.insight.warning;

import org.huifang.audit.Actor;
import org.huifang.improvement.ImprovementIndicator;
import org.huifang.improvement.Improvements;
import org.huifang.improvement.NewImprovement;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Signal;
import org.springframework.stereotype.Service;

/** Starts the improvement that a real warning calls for; once, however often it is asked for. */
@Service
public class WarningImprovements {

    private final EarlyWarnings warnings;
    private final Improvements improvements;

    WarningImprovements(EarlyWarnings warnings, Improvements improvements) {
        this.warnings = warnings;
        this.improvements = improvements;
    }

    public void start(String number) {
        var warning = warnings.look(number);
        improvements.open(
                NewImprovement.ofWarning(
                        number,
                        "%s %s · %s"
                                .formatted(
                                        warning.dimension().chinese(),
                                        warning.about().chinese(),
                                        number),
                        warning.ownerGroup(),
                        indicator(warning),
                        warning.dimension() == Dimension.INDICATOR
                                ? "NETWORK"
                                : warning.dimension().name(),
                        warning.dimension() == Dimension.INDICATOR ? "-" : warning.subject()),
                Actor.SYSTEM);
    }

    private static ImprovementIndicator indicator(Warning warning) {
        if (warning.dimension() == Dimension.COURIER) {
            return ImprovementIndicator.UPHELD;
        }
        if (warning.dimension() != Dimension.INDICATOR) {
            return ImprovementIndicator.COMPLAINTS;
        }
        var signal = warning.subject();
        if (signal.startsWith(Signal.NPS_CHANGE.name()) || signal.startsWith(Signal.APPEALS.name())) {
            return ImprovementIndicator.COMPLAINTS;
        }
        return signal.startsWith(Signal.REPEATED.name()) ? ImprovementIndicator.REPEATED : ImprovementIndicator.ON_TIME;
    }
}
