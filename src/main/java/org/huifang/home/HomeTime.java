package org.huifang.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Time as the courier's people read it. The database has the same zone in {@code insight.day_of}. */
public final class HomeTime {

    /** For annotations and statements, which take no object. */
    public static final String ZONE_ID = "Asia/Shanghai";

    public static final ZoneId ZONE = ZoneId.of(ZONE_ID);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private HomeTime() {}

    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** Its first moment; what came on the day came before that of the next. */
    public static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    /** Such as {@code 2026-03-01 09:30}. */
    public static String minute(Instant at) {
        return minute(at, ZONE);
    }

    /** By the clock of somebody elsewhere, such as a customer. */
    public static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    /** Such as {@code 2026-03-01 09:30:15}. */
    public static String second(Instant at) {
        return SECOND.format(at.atZone(ZONE));
    }
}
