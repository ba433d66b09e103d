package org.huifang.insight.warning.figure;

import java.util.Optional;
import org.huifang.insight.warning.signal.AppealEvidence;
import org.huifang.insight.warning.signal.ScoreEvidence;
import org.huifang.insight.warning.signal.Signal;

/** A signal that says nothing at present, and why. */
public record Silence(Signal signal, String chinese, String english) {

    static Optional<Silence> of(ScoreEvidence score, int least) {
        return score.isSaid()
                ? Optional.empty()
                : Optional.of(new Silence(
                        Signal.NPS_CHANGE,
                        "近 90 天 %d 份、此前 90 天 %d 份答卷，各需 %d 份"
                                .formatted(score.now().n(), score.before().n(), least),
                        "%d answers in 90 days and %d in the 90 before; %d are needed in each"
                                .formatted(score.now().n(), score.before().n(), least)));
    }

    static Optional<Silence> of(AppealEvidence appeals) {
        if (!appeals.isKnown()) {
            return Optional.of(new Silence(
                    Signal.APPEALS,
                    "近 %d 天中只有 %d 天有件量数据，需要 %d 天"
                            .formatted(AppealTable.WINDOW, appeals.days(), AppealEvidence.LEAST_DAYS),
                    "parcels are known of %d of the last %d days; %d are needed"
                            .formatted(appeals.days(), AppealTable.WINDOW, AppealEvidence.LEAST_DAYS)));
        }
        return appeals.isTooFew()
                ? Optional.of(new Silence(
                        Signal.APPEALS,
                        "近 %d 天 %d 件申诉，每百万件 %.1f，高于阈值，但不足 %d 件，不发预警"
                                .formatted(
                                        AppealTable.WINDOW,
                                        appeals.appeals(),
                                        appeals.estimate().value(),
                                        appeals.limit().least()),
                        "%d in %d days, %.1f per million, are above a limit; fewer than %d raise no warning"
                                .formatted(
                                        appeals.appeals(),
                                        AppealTable.WINDOW,
                                        appeals.estimate().value(),
                                        appeals.limit().least())))
                : Optional.empty();
    }
}
