package org.huifang.insight.agent;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A star as it was published.
 *
 * @param month its first day
 * @param rank 1 to 3; the same for those who were level
 */
public record ServiceStar(
        LocalDate month,
        String agent,
        int rank,
        long n,
        long solved,
        double expected,
        double ratio,
        double low,
        double high,
        String publishedBy,
        Instant publishedAt) {}
