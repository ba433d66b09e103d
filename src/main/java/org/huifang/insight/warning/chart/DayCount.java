package org.huifang.insight.warning.chart;

import java.time.DayOfWeek;

/**
 * @param weekday of the day that was counted
 * @param count what happened on it
 * @param exposure parcels of that day, or 1 where nobody tells parcels
 */
public record DayCount(DayOfWeek weekday, int count, double exposure) {}
