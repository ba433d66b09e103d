package org.huifang.sla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Arithmetic over one kind of hours of one calendar. An instant counts if and only if its local time lies in a window: an hour
 * that the clock skips is nowhere counted, and one that it repeats is counted twice. Immutable.
 */
public final class WorkingTime {

    private static final int YEARS_AHEAD = 10;

    private final String region;
    private final CountedHours hours;
    private final ZoneRules zone;
    private final Pattern pattern;

    WorkingTime(String region, CountedHours hours, ZoneRules zone, Pattern pattern) {
        this.region = region;
        this.hours = hours;
        this.zone = zone;
        this.pattern = pattern;
    }

    /**
     * The smallest instant by which the target has passed since start; with a target of zero, start itself.
     *
     * @throws IllegalArgumentException if the target is negative
     * @throws NoWorkingTime if ten years are not enough
     */
    public Instant due(Instant start, Duration target) {
        if (target.isNegative()) {
            throw new IllegalArgumentException("A target is not negative: " + target);
        }
        if (target.isZero()) {
            return start;
        }
        var search = new DueSearch(target);
        walk(start, start.plus(YEARS_AHEAD * 365L, ChronoUnit.DAYS), search);
        if (search.due == null) {
            throw new NoWorkingTime(region, hours, start, target);
        }
        return search.due;
    }

    /**
     * Counted time between the two.
     *
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public Duration elapsed(Instant from, Instant to) {
        return windows(from, to).stream().map(Window::length).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The counted stretches between the two, clipped to them, in order, apart from each other.
     *
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public List<Window> windows(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Time is counted forwards, not from %s to %s".formatted(from, to));
        }
        var windows = new ArrayList<Window>();
        walk(from, to, window -> {
            var last = windows.isEmpty() ? null : windows.get(windows.size() - 1);
            if (last != null && last.to().equals(window.from())) {
                windows.set(windows.size() - 1, new Window(last.from(), window.to()));
            } else {
                windows.add(window);
            }
            return true;
        });
        return List.copyOf(windows);
    }

    /** Shows the counted stretches in order, cut at midnights and changes of the offset, until the visitor says false. */
    private void walk(Instant from, Instant to, Predicate<Window> visitor) {
        var at = from;
        var goOn = true;
        while (goOn && at.isBefore(to)) {
            var change = zone.nextTransition(at);
            var end = change == null || change.getInstant().isAfter(to) ? to : change.getInstant();
            goOn = walkEvenly(at, end, zone.getOffset(at), visitor);
            at = end;
        }
    }

    /** Between two changes of the offset, local time runs as evenly as time itself. */
    private boolean walkEvenly(Instant from, Instant to, ZoneOffset offset, Predicate<Window> visitor) {
        var last = LocalDateTime.ofInstant(to, offset).toLocalDate();
        for (var day = LocalDateTime.ofInstant(from, offset).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (var minutes : pattern.within(day)) {
                var begin = later(from, at(day, minutes.from(), offset));
                var end = earlier(to, at(day, minutes.to(), offset));
                if (begin.isBefore(end) && !visitor.test(new Window(begin, end))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Instant at(LocalDate day, int minute, ZoneOffset offset) {
        return Instant.ofEpochSecond(day.toEpochDay() * 86_400 + minute * 60L - offset.getTotalSeconds());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static class DueSearch implements Predicate<Window> {

        private Duration left;
        private Instant due;

        DueSearch(Duration target) {
            left = target;
        }

        @Override
        public boolean test(Window window) {
            var length = window.length();
            if (length.compareTo(left) >= 0) {
                due = window.from().plus(left);
                return false;
            }
            left = left.minus(length);
            return true;
        }
    }

    /** Which minutes of a local day count. */
    interface Pattern {

        /** Windows within the day, 0 to 1440, sorted and apart from each other. */
        List<DayWindow> within(LocalDate day);

        /** The minutes of days whose windows may run past midnight into the next. */
        static Pattern acrossMidnight(Pattern beginning) {
            return day -> {
                var own = beginning.within(day);
                var before = beginning.within(day.minusDays(1));
                return runsOn(before) || runsOn(own) ? cut(before, own) : own;
            };
        }

        private static boolean runsOn(List<DayWindow> windows) {
            return !windows.isEmpty() && windows.get(windows.size() - 1).crossesMidnight();
        }

        private static List<DayWindow> cut(List<DayWindow> before, List<DayWindow> own) {
            var windows = new ArrayList<DayWindow>();
            if (runsOn(before)) {
                windows.add(new DayWindow(0, before.get(before.size() - 1).to() - DayWindow.MINUTES_OF_DAY));
            }
            own.forEach(window ->
                    windows.add(new DayWindow(window.from(), Math.min(window.to(), DayWindow.MINUTES_OF_DAY))));
            // The night of a make-up day may run into hours of the day after, which count once.
            return DayWindow.merged(windows);
        }
    }
}
