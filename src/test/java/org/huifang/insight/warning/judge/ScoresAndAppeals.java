package org.huifang.insight.warning.judge;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.huifang.insight.indicator.Estimate;
import org.huifang.insight.warning.signal.AppealEvidence;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.insight.warning.signal.Evidence;
import org.huifang.insight.warning.signal.Level;
import org.huifang.insight.warning.signal.Limits;
import org.huifang.insight.warning.signal.ScoreEvidence;
import org.huifang.insight.warning.signal.Signal;
import org.huifang.insight.warning.signal.Subject;
import org.huifang.insight.warning.simulation.ShippedLimits;
import org.junit.jupiter.params.provider.Arguments;

/** Scores and appeals on each side of every limit; the ends of intervals reckoned by another program (scipy). */
final class ScoresAndAppeals {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Limits LIMITS = new ShippedLimits();
    private static final String FALLEN = "The recommendation score has fallen";
    private static final String NOT_SURE = "The score has fallen, too few answers to be sure of red";
    private static final String APPEALED = "Too many appeals to the authority";
    private static final String TOO_FEW = "Appeals above a limit, too few to be sure of it";

    private ScoresAndAppeals() {}

    /** Name, evidence, level, rule. */
    static Stream<Arguments> evidenceAndLevels() {
        return Stream.of(
                arguments("4 points lost of 100", score(100, 46, 20), null, null),
                arguments("5 points lost", score(100, 45, 20), Level.YELLOW, FALLEN),
                arguments("9 points lost", score(100, 41, 20), Level.YELLOW, FALLEN),
                arguments("10 points lost", score(100, 40, 20), Level.ORANGE, FALLEN),
                arguments("14 points lost", score(100, 36, 20), Level.ORANGE, FALLEN),
                arguments("15 points lost, 20.9 and 23.0 overlap", score(300, 105, 60), Level.ORANGE, NOT_SURE),
                arguments("15 points lost, 22.2 and 22.0 do not", score(400, 140, 80), Level.RED, FALLEN),
                arguments("5 points won", score(100, 55, 20), null, null),
                arguments("all lost by 29 answers", score(29, 0, 29), null, null),
                arguments("all lost by 30 answers", score(30, 0, 30), Level.RED, FALLEN),
                arguments("0.5 appeals per million", appeals(5, 10), null, null),
                arguments("0.6 appeals", appeals(6, 10), Level.YELLOW, APPEALED),
                arguments("1.0 appeals", appeals(10, 10), Level.YELLOW, APPEALED),
                arguments("1.1 appeals, 0.549 to 1.968", appeals(11, 10), Level.ORANGE, APPEALED),
                arguments("1.5 appeals", appeals(15, 10), Level.ORANGE, APPEALED),
                arguments("1.6 appeals, 0.915 to 2.598", appeals(16, 10), Level.ORANGE, TOO_FEW),
                arguments("1.8 appeals, 1.067 to 2.845", appeals(18, 10), Level.RED, APPEALED),
                arguments("three in two million, 0.309 to 4.384", appeals(3, 2), Level.YELLOW, TOO_FEW),
                arguments("two in a million", appeals(2, 1), null, null),
                arguments("one in a hundred thousand", appeals(1, 0.1), null, null),
                arguments("parcels of 19 days only", new AppealEvidence(DAY, 50, 10_000_000, 19, LIMITS), null, null),
                arguments("no parcels", new AppealEvidence(DAY, 50, 0, 28, LIMITS), null, null));
    }

    static Stream<Evidence> orange() {
        return Stream.of(score(100, 40, 20), appeals(11, 10));
    }

    /** Beside a half of promoters and a fifth of detractors among as many before: a score of 30. */
    static ScoreEvidence score(int n, int promoters, int detractors) {
        return new ScoreEvidence(
                new Subject(Dimension.INDICATOR, Signal.NPS_CHANGE.name()),
                DAY,
                Estimate.ofNetPromoters(promoters, detractors, n),
                Estimate.ofNetPromoters(n / 2, n / 5, n),
                LIMITS);
    }

    static AppealEvidence appeals(int appeals, double millions) {
        return new AppealEvidence(DAY, appeals, Math.round(millions * 1_000_000), 28, LIMITS);
    }
}
