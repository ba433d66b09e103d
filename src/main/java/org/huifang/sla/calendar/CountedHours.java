package org.huifang.sla.calendar;

/** Which hours count towards a promise; the words are those of the column {@code clock} in {@code dmn/sla-policy.dmn}. */
public enum CountedHours {
    /** All of them. */
    CALENDAR,
    /** Those of the week's windows, none on holidays, those of another weekday on make-up days. */
    SERVICE_HOURS,
    /** From local midnight to local midnight of every day that has windows: two working days are {@code P2D}. */
    WORKING_DAYS
}
