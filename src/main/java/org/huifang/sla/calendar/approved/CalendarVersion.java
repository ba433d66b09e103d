package org.huifang.sla.calendar.approved;

/** The calendar a clock counts by: a region and one approved version of its calendar. */
public record CalendarVersion(String region, int version) {}
