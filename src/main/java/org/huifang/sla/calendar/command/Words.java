package org.huifang.sla.calendar.command;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import org.huifang.sla.calendar.CountedHours;

/** How days, lengths and offsets are written for people, in Chinese and English. */
final class Words {

    private Words() {}

    static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.CHINA) + " " + day.getDisplayName(TextStyle.SHORT, Locale.UK);
    }

    static String hours(CountedHours hours) {
        return switch (hours) {
            case CALENDAR -> "日历时间 calendar time";
            case SERVICE_HOURS -> "服务时间 service hours";
            case WORKING_DAYS -> "工作日 working days";
        };
    }

    /** As {@code 9 h 05 min}, with seconds only where there are any. */
    static String length(Duration length) {
        var text = "%d h %02d min".formatted(length.toHours(), length.toMinutesPart());
        var seconds = length.toSecondsPart();
        return seconds == 0 ? text : "%s %d s".formatted(text, seconds);
    }

    static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
    }
}
