package org.huifang.sla.calendar;

import static java.time.DayOfWeek.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    /** The other way round, with a holiday on a Saturday, which is closed anyway. */
    private static final String REWRITTEN =
            """
            name: Other
            week:
              friday: ["13:00-18:00", "09:00-12:00"]
              saturday: []
              thursday: ["09:00-12:00", "13:00-15:00", "15:00-18:00"]
              wednesday: ["09:00-12:00", "13:00-18:00"]
              tuesday: ["09:00-12:00", "13:00-18:00"]
              monday: ["09:00-12:00", "13:00-18:00"]
            holidays: [a.ics, b.ics]
            zone: "Asia/Shanghai"
            region: other
            """;

    private static CalendarText weekdays() {
        return CalendarText.in("Asia/Shanghai").openOnWeekdays("09:00-12:00", "13:00-18:00");
    }

    @Test
    void hasTheSameFingerprintWhenItMeansTheSame() {
        var fingerprint = weekdays()
                .holiday("2026-10-01", "2026-10-02")
                .makeUpDay("2026-10-10")
                .read()
                .fingerprint();
        var calendars = Map.of(
                "a.ics",
                        CalendarText.ics(
                                "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261010\nCATEGORIES:WORKDAY\nX-HUIFANG-WORKS-LIKE:FRIDAY\nEND:VEVENT\n",
                                "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261002\nEND:VEVENT\n"),
                "b.ics",
                        CalendarText.ics(
                                "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261001\nSUMMARY:National Day\nEND:VEVENT\n",
                                "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261003\nEND:VEVENT\n"));

        assertThat(fingerprint).matches("[0-9a-f]{64}");
        assertThat(new CalendarSource(REWRITTEN, calendars).read().fingerprint())
                .isEqualTo(fingerprint);
    }

    @Test
    void hasAnotherFingerprintWhenAnythingCountsDifferently() {
        assertThat(new String[] {
                    weekdays().read().fingerprint(),
                    weekdays().holiday("2026-10-01").read().fingerprint(),
                    weekdays().holiday("2026-10-02").read().fingerprint(),
                    weekdays().makeUpDay("2026-10-10").read().fingerprint(),
                    weekdays()
                            .makeUpDay("2026-10-10", "X-HUIFANG-HOURS:09:00-12:00")
                            .read()
                            .fingerprint(),
                    weekdays().open(SATURDAY, "09:00-12:00").read().fingerprint(),
                    weekdays().open(FRIDAY, "09:00-12:00", "13:00-17:59").read().fingerprint(),
                    CalendarText.in("Asia/Hong_Kong")
                            .openOnWeekdays("09:00-12:00", "13:00-18:00")
                            .read()
                            .fingerprint()
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void isTheSameAfterBeingStoredAsText() {
        var source = weekdays().holiday("2026-10-01").source();

        assertThat(new CalendarSource(source.yaml(), Map.copyOf(source.calendars())))
                .isEqualTo(source);
        assertThat(source.read().fingerprint()).isEqualTo(source.read().fingerprint());
    }
}
