package org.huifang.sla.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A window of a day in local time, half-open. It belongs to the day it begins on, also where it runs past midnight.
 *
 * @param from minute of the day, 0 to 1439
 * @param to minute counted from the same midnight, above 1440 when the window ends on the next day; at most a day after from
 */
public record DayWindow(int from, int to) implements Comparable<DayWindow> {

    static final int MINUTES_OF_DAY = 24 * 60;
    static final DayWindow WHOLE_DAY = new DayWindow(0, MINUTES_OF_DAY);

    private static final Pattern WRITTEN =
            Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-(?:([01]\\d|2[0-3]):([0-5]\\d)|24:00)(\\+1)?");
    private static final Comparator<DayWindow> ORDER =
            Comparator.comparingInt(DayWindow::from).thenComparingInt(DayWindow::to);

    /**
     * Reads {@code 09:00-18:00}, {@code 18:00-24:00} or, into the next day, {@code 22:00-06:00+1}.
     *
     * @throws IllegalArgumentException whose message is a sentence without full stop, when it is none of these
     */
    static DayWindow parse(String written) {
        var match = WRITTEN.matcher(written);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a window such as 09:00-18:00, 18:00-24:00 or 22:00-06:00+1".formatted(written));
        }
        var nextDay = match.group(5) != null;
        int from = minute(match.group(1), match.group(2));
        int end = match.group(3) == null ? MINUTES_OF_DAY : minute(match.group(3), match.group(4));
        int to = nextDay ? end + MINUTES_OF_DAY : end;
        if (to == from) {
            throw new IllegalArgumentException("%s is empty; a whole day is 00:00-24:00".formatted(written));
        }
        // Crossing midnight has to be said, since most windows that end before they begin are slips.
        if (to < from) {
            throw new IllegalArgumentException(
                    "%s ends before it begins; if it ends on the next day, write %s+1".formatted(written, written));
        }
        if (to - from > MINUTES_OF_DAY) {
            throw new IllegalArgumentException("%s is longer than a day".formatted(written));
        }
        return new DayWindow(from, to);
    }

    /**
     * Reads one more window of a day.
     *
     * @throws IllegalArgumentException as above, or when it overlaps one of those read before
     */
    static DayWindow parse(String written, List<DayWindow> before) {
        var window = parse(written);
        before.stream().filter(window::overlaps).findFirst().ifPresent(other -> {
            throw new IllegalArgumentException("%s overlaps %s".formatted(window, other));
        });
        return window;
    }

    private static int minute(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    /** Sorted, with windows that touch or overlap made one. */
    static List<DayWindow> merged(List<DayWindow> windows) {
        var merged = new ArrayList<DayWindow>();
        for (var window : windows.stream().sorted().toList()) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && window.from <= last.to) {
                merged.set(merged.size() - 1, new DayWindow(last.from, Math.max(last.to, window.to)));
            } else {
                merged.add(window);
            }
        }
        return List.copyOf(merged);
    }

    boolean overlaps(DayWindow other) {
        return from < other.to && other.from < to;
    }

    boolean crossesMidnight() {
        return to > MINUTES_OF_DAY;
    }

    @Override
    public int compareTo(DayWindow other) {
        return ORDER.compare(this, other);
    }

    /** As written in a calendar's week. */
    @Override
    public String toString() {
        return crossesMidnight()
                ? "%s-%s+1".formatted(time(from), time(to - MINUTES_OF_DAY))
                : "%s-%s".formatted(time(from), time(to));
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
