package org.huifang.improvement.effect;

import java.time.Clock;
import java.time.LocalDate;
import org.huifang.home.HomeTime;
import org.huifang.improvement.ImprovementAction;
import org.springframework.stereotype.Service;

/** Compares the figure of an action before it was opened and after it was done. */
@Service
public class EffectMeter {

    private final EffectTable figures;
    private final Clock clock;

    EffectMeter(EffectTable figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * @param action that is done
     * @param days of both times
     */
    public Effect measure(ImprovementAction action, int days) {
        var opened = HomeTime.dayOf(action.openedAt());
        var done = HomeTime.dayOf(action.doneAt());
        var before = figure(action, opened.minusDays(days), opened.minusDays(1));
        var after = figure(action, done.plusDays(1), done.plusDays(days));
        var compared = new Comparison(action.indicator(), before.hits(), before.n(), after.hits(), after.n());
        var interval = compared.interval();
        return new Effect(
                action.number(),
                action.round(),
                clock.instant(),
                opened.minusDays(days),
                done,
                done.plusDays(days),
                before.hits(),
                before.n(),
                after.hits(),
                after.n(),
                compared.change(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                null,
                null,
                null);
    }

    private EffectTable.Figure figure(ImprovementAction action, LocalDate from, LocalDate until) {
        return figures.figure(action.indicator(), action.dimension(), action.subject(), from, until);
    }
}
