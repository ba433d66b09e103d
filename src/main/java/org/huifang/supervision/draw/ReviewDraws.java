package org.huifang.supervision.draw;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.huifang.home.HomeTime;
import org.huifang.staff.training.StaffStarts;
import org.huifang.supervision.NewReviews;
import org.huifang.workflow.Decision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws the sample of every day that has ended, each day once, also the days of nights on which nothing ran. */
@Service
public class ReviewDraws {

    /** As {@code dmn/review-sampling.dmn} says of findings. */
    private static final Duration RECENT = Duration.ofDays(90);

    /** Own: after a longer standstill older cases are not worth anybody's time. */
    private static final int LONGEST_GAP_DAYS = 14;

    private static final double PERCENT = 100;

    private final DrawTable table;
    private final SamplingRates rates;
    private final StaffStarts starts;
    private final NewReviews reviews;
    private final Clock clock;

    ReviewDraws(DrawTable table, SamplingRates rates, StaffStarts starts, NewReviews reviews, Clock clock) {
        this.table = table;
        this.rates = rates;
        this.starts = starts;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Transactional
    public void drawEndedDays() {
        var today = HomeTime.dayOf(clock.instant());
        var yesterday = today.minusDays(1);
        var first = table.lastDay().map(last -> last.plusDays(1)).orElse(yesterday);
        var earliest = today.minusDays(LONGEST_GAP_DAYS);
        for (var day = first.isBefore(earliest) ? earliest : first; !day.isAfter(yesterday); day = day.plusDays(1)) {
            draw(day);
        }
    }

    private void draw(LocalDate day) {
        if (!table.begin(day, clock.instant())) {
            return;
        }
        var from = HomeTime.startOf(day).toInstant();
        var until = HomeTime.startOf(day.plusDays(1)).toInstant();
        var closed = table.closed(from, until);
        var drawn = 0;
        for (var one : closed) {
            drawn += draw(one, day, until) ? 1 : 0;
        }
        table.finish(day, closed.size(), drawn);
    }

    private boolean draw(ClosedCase closed, LocalDate day, Instant until) {
        var rate = rates.of(
                closed, tenureDays(closed.agent(), day), table.findingsOf(closed.agent(), until.minus(RECENT), until));
        var draw = Draw.of(day, closed.number(), closed.seal());
        var drawn = draw < SamplingRates.rateOf(rate) / PERCENT;
        table.insert(closed, day, rate, draw, drawn);
        if (drawn) {
            reviews.open(closed.number(), day, closed.agent(), closed.category(), why(closed, rate, draw));
        }
        return drawn;
    }

    /** None as long as nobody knows when they began. */
    private int tenureDays(String agent, LocalDate day) {
        return starts.joined(agent)
                .map(joined -> (int) Math.max(0, ChronoUnit.DAYS.between(joined, day)))
                .orElse(0);
    }

    private static Map<String, Object> why(ClosedCase closed, Decision rate, double draw) {
        var why = new HashMap<>(rate.proof());
        why.put("case", closed.number());
        why.put("draw", draw);
        return why;
    }
}
