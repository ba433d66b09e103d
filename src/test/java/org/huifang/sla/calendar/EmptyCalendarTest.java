package org.huifang.sla.calendar;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EmptyCalendarTest {

    @Test
    void refusesACalendarWhoseHolidaysLeaveNothing() {
        var yaml =
                """
                region: cn
                name: x
                zone: Asia/Shanghai
                week:
                  monday: ["09:00-12:00"]
                holidays:
                  - always.ics
                """;
        var ics =
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//x//EN
                BEGIN:VEVENT
                UID:a
                DTSTAMP:20260101T000000Z
                DTSTART;VALUE=DATE:20260105
                RRULE:FREQ=WEEKLY
                SUMMARY:Every Monday
                CATEGORIES:HOLIDAY
                END:VEVENT
                END:VCALENDAR
                """
                        .replace("\n", "\r\n");

        assertThatThrownBy(() -> new CalendarSource(yaml, Map.of("always.ics", ics)).read())
                .isInstanceOf(InvalidCalendar.class);
    }
}
