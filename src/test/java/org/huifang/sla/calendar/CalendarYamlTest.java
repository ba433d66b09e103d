package org.huifang.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarYamlTest {

    private static final String VALID =
            """
            region: cn
            name: 中国大陆 · Mainland China
            zone: Asia/Shanghai
            week:
              monday: ["09:00-12:00", "13:00-18:00"]
              tuesday: [09:00-18:00]
            holidays: []
            """;

    private static BusinessCalendar read(String yaml) {
        return new CalendarSource(yaml, Map.of()).read();
    }

    private static void assertRefused(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(InvalidCalendar.class).hasMessage(message);
    }

    @Test
    void readsRegionNameZoneAndWeek() {
        var calendar = read(VALID);

        assertThat(calendar.region()).isEqualTo("cn");
        assertThat(calendar.name()).isEqualTo("中国大陆 · Mainland China");
        assertThat(calendar.zone()).hasToString("Asia/Shanghai");
        assertThat(calendar.windowsOn(LocalDate.parse("2026-10-05"))).hasToString("[09:00-12:00, 13:00-18:00]");
        assertThat(calendar.windowsOn(LocalDate.parse("2026-10-07"))).isEmpty();
        assertThat(calendar.holidaysKnownUntil()).isEmpty();
    }

    @Test
    void needsNoHolidays() {
        assertThat(read(VALID.replace("holidays: []\n", "")).specialDay(LocalDate.parse("2026-10-01")))
                .isEmpty();
    }

    /** Line 5 is monday, line 6 tuesday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            9:00-18:00      | '9:00-18:00' is not a window such as 09:00-18:00, 18:00-24:00 or 22:00-06:00+1
            09:00 - 18:00   | '09:00 - 18:00' is not a window such as 09:00-18:00, 18:00-24:00 or 22:00-06:00+1
            09:00-18:60     | '09:00-18:60' is not a window such as 09:00-18:00, 18:00-24:00 or 22:00-06:00+1
            09:00-25:00     | '09:00-25:00' is not a window such as 09:00-18:00, 18:00-24:00 or 22:00-06:00+1
            24:00-24:00     | '24:00-24:00' is not a window such as 09:00-18:00, 18:00-24:00 or 22:00-06:00+1
            09:00-24:01     | '09:00-24:01' is not a window such as 09:00-18:00, 18:00-24:00 or 22:00-06:00+1
            09:00           | '09:00' is not a window such as 09:00-18:00, 18:00-24:00 or 22:00-06:00+1
            open            | 'open' is not a window such as 09:00-18:00, 18:00-24:00 or 22:00-06:00+1
            09:00-09:00     | 09:00-09:00 is empty; a whole day is 00:00-24:00
            18:00-09:00     | 18:00-09:00 ends before it begins; if it ends on the next day, write 18:00-09:00+1
            18:00-00:00     | 18:00-00:00 ends before it begins; if it ends on the next day, write 18:00-00:00+1
            09:00-18:00+1   | 09:00-18:00+1 is longer than a day
            """)
    void refusesAWindowThatCannotBeMeant(String window, String sentence) {
        assertRefused(
                VALID.replace("[09:00-18:00]", "\n  - \"%s\"".formatted(window)),
                "cn.yaml, line 7: tuesday %s.".formatted(sentence));
    }

    @Test
    void acceptsMidnightAndTheNextDay() {
        var calendar = read(VALID.replace("[09:00-18:00]", "[18:00-24:00]").replace("13:00-18:00", "20:00-06:00+1"));

        assertThat(calendar.windowsOn(LocalDate.parse("2026-10-06"))).hasToString("[18:00-24:00]");
        assertThat(calendar.windowsOn(LocalDate.parse("2026-10-05"))).hasToString("[09:00-12:00, 20:00-06:00+1]");
    }

    @Test
    void refusesWindowsThatOverlap() {
        assertRefused(
                VALID.replace("09:00-12:00", "12:00-14:00"),
                "cn.yaml, line 5: monday 13:00-18:00 overlaps 12:00-14:00.");
        assertRefused(
                VALID.replace("13:00-18:00", "22:00-10:00+1"),
                "cn.yaml, line 6: tuesday 09:00-18:00 overlaps monday 22:00-10:00+1.");
        assertRefused(
                VALID.replace("tuesday: [09:00-18:00]", "sunday: [\"22:00-10:00+1\"]"),
                "cn.yaml, line 5: monday 09:00-12:00 overlaps sunday 22:00-10:00+1.");
    }

    @Test
    void acceptsWindowsThatTouch() {
        assertThat(read(VALID.replace("13:00", "12:00")).windowsOn(LocalDate.parse("2026-10-05")))
                .hasToString("[09:00-18:00]");
        assertThat(read(VALID.replace("13:00-18:00", "22:00-09:00+1"))).isNotNull();
    }

    @Test
    void refusesAWeekWithoutWindows() {
        assertRefused(
                VALID.replaceAll("\\[.*\\d.*]", "[]"),
                "cn.yaml, line 4: the week has no window, so nothing would ever be due.");
        assertRefused(
                VALID.replaceAll(" +.*day:.*\n", "").replace("week:", "week: {}"),
                "cn.yaml, line 4: the week has no window, so nothing would ever be due.");
    }

    @ParameterizedTest
    @CsvSource({"Asia/Peking", "+08:00", "GMT+8", "CST", "asia/shanghai"})
    void refusesWhatIsNoTimeZone(String zone) {
        assertRefused(
                VALID.replace("Asia/Shanghai", "\"%s\"".formatted(zone)),
                "cn.yaml, line 3: '%s' is no time zone; write one such as Asia/Shanghai.".formatted(zone));
    }

    @Test
    void refusesUnknownKeysAndWeekdays() {
        assertRefused(
                VALID.replace("holidays", "holiday"),
                "cn.yaml, line 7: the calendar knows no 'holiday', only holidays, name, region, week, zone.");
        assertRefused(
                VALID.replace("tuesday", "Tuesday"),
                "cn.yaml, line 6: the week knows no 'Tuesday', only friday, monday, saturday, sunday, thursday, tuesday,"
                        + " wednesday.");
    }

    @Test
    void refusesKeysWrittenTwice() {
        assertRefused(VALID + "zone: UTC\n", "cn.yaml, line 8: 'zone' is written twice.");
        assertRefused(VALID.replace("tuesday", "monday"), "cn.yaml, line 6: 'monday' is written twice.");
    }

    @Test
    void refusesMissingKeys() {
        assertRefused(VALID.replace("region: cn\n", ""), "calendar, line 1: the calendar has no region.");
        assertRefused(VALID.replaceAll("name:.*\n", ""), "cn.yaml, line 1: the calendar has no name.");
        assertRefused(VALID.replaceAll("zone:.*\n", ""), "cn.yaml, line 1: the calendar has no zone.");
        assertRefused(VALID.replaceAll("(?s)week:.*", ""), "cn.yaml, line 1: the calendar has no week.");
    }

    @Test
    void refusesARegionThatCannotNameAFile() {
        assertRefused(
                VALID.replace("region: cn", "region: ../CN"),
                "calendar, line 1: '../CN' is no region; write small letters, digits and hyphens.");
    }

    @Test
    void refusesWhatHasAnotherShape() {
        assertRefused(VALID.replace("[09:00-18:00]", "09:00-18:00"), "cn.yaml, line 6: tuesday must be a list.");
        assertRefused(VALID.replaceAll("name:.*", "name: []"), "cn.yaml, line 2: a text is missing here.");
        assertRefused(VALID.replaceAll("name:.*", "name:"), "cn.yaml, line 2: a text is missing here.");
        assertRefused("", "calendar, line 1: the file is empty.");
        assertRefused("- cn", "calendar, line 1: the calendar must have the keys holidays, name, region, week, zone.");
        assertRefused(
                VALID.replace("[09:00", "[[09:00"),
                "cn.yaml, line 7: this is not YAML (expected ',' or ']', but got <scalar>).");
        assertRefused(VALID + "---\n" + VALID, "cn.yaml, line 8: this is not YAML (but found another document).");
    }

    @Test
    void refusesHolidayListsThatAreNotBesideIt() {
        assertRefused(VALID.replace("[]", "[cn-2026.ics]"), "cn.yaml, line 7: there is no cn-2026.ics beside it.");
        assertRefused(
                VALID.replace("[]", "\n- ../cn-2026.ics"),
                "cn.yaml, line 8: '../cn-2026.ics' is not the name of an .ics file beside this one.");
        assertRefused(VALID.replace("[]", "\n- a.ics\n- a.ics"), "cn.yaml, line 9: a.ics is named twice.");
    }
}
