package org.huifang.home;

import java.time.LocalDate;

/** Days that somebody may ask about. Further ones are slips of the pen, and some of them no database can tell. */
public final class AskedDay {

    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    public static final String CHINESE = "日期须在 %s 至 %s 之间。".formatted(FIRST, LAST);
    public static final String ENGLISH = "Days lie between %s and %s.".formatted(FIRST, LAST);

    /** What whoever asked is told. */
    public static final String BEYOND = CHINESE + " " + ENGLISH;

    private AskedDay() {}

    /** @param day null when nothing was said */
    public static boolean isBeyond(LocalDate day) {
        return day != null && (day.isBefore(FIRST) || day.isAfter(LAST));
    }
}
