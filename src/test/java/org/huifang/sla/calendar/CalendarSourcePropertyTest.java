package org.huifang.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CalendarSourcePropertyTest {

    private static final CalendarSource SOURCE = CalendarFolder.shipped().source("cn");
    private static final String LIST = "cn-2026.ics";

    /** Whoever edits a calendar gets a sentence for whatever they get wrong, never a stack trace. */
    @Property(tries = 150)
    void isReadOrRefusedWhateverIsWrittenIntoIt(
            @ForAll boolean intoYaml,
            @ForAll double place,
            @ForAll boolean atLine,
            @ForAll("fragments") String fragment) {
        var yaml = SOURCE.yaml();
        var calendars = new TreeMap<>(SOURCE.calendars());
        if (intoYaml) {
            yaml = write(yaml, place, atLine, fragment);
        } else {
            calendars.put(LIST, write(calendars.get(LIST), place, atLine, fragment));
        }
        try {
            assertThat(new CalendarSource(yaml, calendars).read().region()).isNotEmpty();
        } catch (InvalidCalendar refused) {
            assertThat(refused).hasMessageMatching("(?s)([\\w.-]+\\.(yaml|ics)|calendar)(, line \\d+)?: .*\\.");
        }
    }

    private static String write(String text, double place, boolean atLine, String fragment) {
        int position = (int) (Math.abs(place % 1) * text.length());
        int start = atLine ? text.lastIndexOf('\n', position) + 1 : position;
        return text.substring(0, start) + fragment + text.substring(start);
    }

    @Provide
    Arbitrary<String> fragments() {
        var known = Arbitraries.of(
                "DURATION:PT24H\n",
                "DURATION:P2D\n",
                "RRULE:FREQ=YEARLY;INTERVAL=0\n",
                "RRULE:FREQ=SECONDLY;COUNT=5\n",
                "RDATE:20261005T000000Z\n",
                "DTSTART;TZID=Mars/Base:20261001T000000\n",
                "DTSTART;VALUE=DATE:99991231\n",
                "BEGIN:VEVENT\n",
                "END:VEVENT\n",
                "BEGIN:VTIMEZONE\n",
                "END:VCALENDAR\n",
                "CATEGORIES\n",
                "X-HUIFANG-HOURS:,\n",
                " folded\n",
                "---\n",
                "<<: {}\n",
                "&a [*a]\n",
                "monday: []\n");
        return Arbitraries.oneOf(known, Arbitraries.strings().ofMinLength(1).ofMaxLength(3));
    }
}
