package org.huifang.sla.calendar.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarCommandTest {

    private static final String BERLIN =
            """
            region: de
            name: 德国 · Germany
            zone: Europe/Berlin
            week:
              saturday: ["22:00-04:00+1"]
              sunday: ["12:00-24:00"]
            holidays: [de.ics]
            """;
    private static final String HOLIDAYS =
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261003
            SUMMARY:德国统一日 German Unity Day
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261005
            CATEGORIES:WORKDAY
            X-HUIFANG-WORKS-LIKE:SUNDAY
            SUMMARY:补班 Make-up day
            END:VEVENT
            END:VCALENDAR
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CalendarCommand().run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String folderWithBerlin() throws IOException {
        Files.writeString(folder.resolve("de.yaml"), BERLIN);
        Files.writeString(folder.resolve("de.ics"), HOLIDAYS);
        return folder.toString();
    }

    @Test
    void previewsAMonthDayByDay() {
        assertThat(run("preview", "cn", "2026-10")).isZero();
        assertThat(out.toString().lines())
                .startsWith("中国大陆 · Mainland China (cn)  2026年10月 October 2026", "时区 Zone  Asia/Shanghai, UTC+08:00")
                .contains(
                        "2026-10-01  周四 Thu  休                           国庆节 National Day",
                        "2026-10-08  周四 Thu      09:00-12:00 14:00-20:00",
                        "2026-10-10  周六 Sat  班  09:00-12:00 14:00-20:00  国庆节调休上班 Make-up day for National Day",
                        "2026-10-11  周日 Sun  休",
                        "工作日 Working days  18",
                        "服务时间 Service hours  162 h 00 min")
                .filteredOn(line -> line.startsWith("2026-"))
                .hasSize(31);
        assertThat(out.toString()).doesNotContain("no holidays known");
    }

    @Test
    void saysWhenTheMonthLiesAfterTheHolidaysItKnows() {
        assertThat(run("preview", "cn", "2026-11")).isZero();
        assertThat(out.toString()).contains("2026-10-10 之后的节假日未知 no holidays known after 2026-10-10");
    }

    @Test
    void previewsAMonthInWhichClocksChange() throws IOException {
        assertThat(run("preview", "de", "2026-10", "--folder", folderWithBerlin()))
                .isZero();
        assertThat(out.toString().lines())
                .contains(
                        "时区 Zone  Europe/Berlin, UTC+02:00",
                        "时钟调整 Clocks change  2026-10-25 03:00 → 2026-10-25 02:00, UTC+02:00 → UTC+01:00",
                        "2026-10-03  周六 Sat  休                 德国统一日 German Unity Day",
                        "2026-10-05  周一 Mon  班  12:00-24:00    补班 Make-up day",
                        "2026-10-24  周六 Sat      22:00-04:00+1",
                        "工作日 Working days  9");
        // Four Sundays and the make-up day of 12 h; nights of 6, 6, 7 (an hour repeated) and 2 h until November.
        assertThat(out.toString()).contains("服务时间 Service hours  81 h 00 min");
    }

    @Test
    void previewsAMonthThatBeginsWithAChangeOfClocks() throws IOException {
        folderWithBerlin();
        Files.writeString(folder.resolve("de.yaml"), BERLIN.replace("Europe/Berlin", "Asia/Amman"));

        assertThat(run("preview", "de", "2005-04", "--folder", folder.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("时钟调整 Clocks change  2005-04-01 00:00 → 2005-04-01 01:00, UTC+02:00 → UTC+03:00");
    }

    @Test
    void saysWhenSomethingIsDueAndWhichSegmentsCounted() {
        assertThat(run("due", "cn", "2026-09-30T17:00", "PT8H")).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "中国大陆 · Mainland China (cn)",
                        "开始 Start   2026-09-30 17:00 周三 Wed UTC+08:00, 2026-09-30T09:00:00Z",
                        "时限 Target  PT8H = 8 h 00 min, 服务时间 service hours",
                        "",
                        "  2026-09-30 17:00 周三 Wed UTC+08:00 – 20:00  3 h 00 min  =  3 h 00 min",
                        "  2026-10-08 09:00 周四 Thu UTC+08:00 – 12:00  3 h 00 min  =  6 h 00 min",
                        "  2026-10-08 14:00 周四 Thu UTC+08:00 – 16:00  2 h 00 min  =  8 h 00 min",
                        "",
                        "到期 Due     2026-10-08 16:00 周四 Thu UTC+08:00, 2026-10-08T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T17:00, P2D, WORKING_DAYS, 2026-10-09T09:00:00Z",
        "2026-09-30T17:00, P2D, CALENDAR, 2026-10-02T09:00:00Z",
        "2026-09-30T09:00Z, PT1H, SERVICE_HOURS, 2026-09-30T10:00:00Z",
        "2026-09-30T17:00:30+08:00, PT1H, SERVICE_HOURS, 2026-09-30T10:00:30Z",
        "2026-10-01T00:00, PT0S, SERVICE_HOURS, 2026-09-30T16:00:00Z"
    })
    void countsTheHoursItIsAskedFor(String start, String target, String hours, String due) {
        assertThat(run("due", "cn", start, target, "--hours", hours)).isZero();
        assertThat(out.toString().lines().reduce((first, last) -> last).orElseThrow())
                .endsWith(due);
    }

    @Test
    void namesBothOffsetsOfASegmentThroughAChangeOfClocks() throws IOException {
        assertThat(run("due", "de", "2026-10-24T23:00", "PT6H", "--folder", folderWithBerlin()))
                .isZero();
        assertThat(run("due", "de", "2026-10-25T01:00", "PT4H", "--folder", folder.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("2026-10-24 23:00 周六 Sat UTC+02:00 – 2026-10-25 04:00 周日 Sun UTC+01:00  6 h 00 min")
                .contains("2026-10-25 01:00 周日 Sun UTC+02:00 – 2026-10-25 04:00 周日 Sun UTC+01:00  4 h 00 min");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            preview fr 2026-10              | classpath:calendar: there is no fr.yaml.
            preview cn October              | 'October' is not a month such as 2026-10.
            preview cn                      | Missing required parameter: 'MONTH'
            due cn yesterday PT1H           | 'yesterday' is not a time such as 2026-09-30T17:00 or 2026-09-30T09:00Z.
            due cn 2026-09-30T17:00 1h      | '1h' is not a duration such as PT48H or P2D.
            due cn 2026-09-30T17:00 PT-1H   | 'PT-1H' is not a duration such as PT48H or P2D.
            due cn 2026-09-30T17:00 PT30000H | Calendar cn has less than PT30000H of SERVICE_HOURS in the ten years after 2026-09-30T09:00:00Z.
            due cn 2026-09-30T17:00 PT1H --hours NIGHTS | Invalid value for option '--hours': expected one of [CALENDAR, SERVICE_HOURS, WORKING_DAYS] (case-sensitive) but was 'NIGHTS'
            check /nowhere                  | /nowhere: the folder cannot be read.
            calibrate                       | Unmatched argument at index 0: 'calibrate'
            """)
    void refusesInOneSentence(String arguments, String sentence) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026-03-29T02:30 | The clocks of Europe/Berlin skip 2026-03-29T02:30.
            2026-10-25T02:30 | The clocks of Europe/Berlin show 2026-10-25T02:30 twice; write 2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00.
            """)
    void refusesAStartThatClocksDoNotShowOnce(String start, String sentence) throws IOException {
        assertThat(run("due", "de", start, "PT1H", "--folder", folderWithBerlin()))
                .isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly(sentence);
    }

    @Test
    void checksEveryCalendarOfAFolder() throws IOException {
        Files.writeString(folder.resolve("de-2027.ics"), HOLIDAYS);
        assertThat(run("check", folderWithBerlin())).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "de  德国 · Germany  Europe/Berlin  有效 valid", "de-2027.ics  没有日历引用它 no calendar names it");

        Files.writeString(folder.resolve("at.yaml"), BERLIN);
        Files.writeString(folder.resolve("ch.yaml"), BERLIN.replace("de", "ch").replace("22:00", "22h"));
        assertThat(run("check", folder.toString())).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "at.yaml, line 1: the region is de, but the file is called at.yaml.",
                        "ch.yaml, line 5: saturday '22h-04:00+1' is not a window such as 09:00-18:00, 18:00-24:00 or"
                                + " 22:00-06:00+1.");
    }

    @Test
    void refusesAFolderWithoutCalendars() {
        assertThat(run("check", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no calendar (*.yaml) in the folder");
    }

    @Test
    void explainsItselfWhenAskedNothingOrForHelp() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("preview", "due", "check");
        assertThat(run("due", "--help")).isZero();
        assertThat(out.toString()).contains("START", "DURATION", "--hours", "--folder");
    }
}
