package org.huifang.insight.indicator;

import java.time.LocalDate;

/** One step of time; the first and the last of a period may be cut short by it. */
public record TrendPoint(LocalDate from, LocalDate until, Estimate estimate) {}
