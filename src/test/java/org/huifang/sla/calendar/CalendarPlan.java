package org.huifang.sla.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A calendar in the plainest terms, for the oracle to judge by.
 *
 * @param week minutes from the day's midnight, {from, to}, beyond 1440 into the next day
 * @param makeUpDays and whose windows they have
 */
record CalendarPlan(
        ZoneId zone, Map<DayOfWeek, List<int[]>> week, Set<LocalDate> holidays, Map<LocalDate, DayOfWeek> makeUpDays) {

    BusinessCalendar read() {
        var text = CalendarText.in(zone.getId());
        week.forEach((day, windows) ->
                text.open(day, windows.stream().map(CalendarPlan::written).toArray(String[]::new)));
        holidays.forEach(day -> text.holiday(day.toString()));
        makeUpDays.forEach((day, like) -> text.makeUpDay(day.toString(), "X-HUIFANG-WORKS-LIKE:" + like));
        return text.read();
    }

    private static String written(int[] window) {
        int to = window[1] > 1440 ? window[1] - 1440 : window[1];
        return "%02d:%02d-%02d:%02d%s"
                .formatted(window[0] / 60, window[0] % 60, to / 60, to % 60, window[1] > 1440 ? "+1" : "");
    }

    @Override
    public String toString() {
        var text = new StringBuilder(zone.getId());
        week.forEach((day, windows) -> text.append(' ')
                .append(day)
                .append(windows.stream().map(CalendarPlan::written).toList()));
        return text.append(" closed ")
                .append(holidays)
                .append(" open ")
                .append(makeUpDays)
                .toString();
    }
}
