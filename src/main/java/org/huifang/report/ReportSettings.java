package org.huifang.report;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When reports begin, how long people have, and who gets them.
 *
 * @param at time of the first day of a month, in the house's zone; own
 * @param writtenWithin own: three days
 * @param reviewedWithin own: two days
 * @param readers groups or users that are written to when a report is published
 */
@ConfigurationProperties("huifang.report")
public record ReportSettings(
        @DefaultValue("07:00") LocalTime at,
        @DefaultValue("3d") Duration writtenWithin,
        @DefaultValue("2d") Duration reviewedWithin,
        @DefaultValue({"headquarters", "team-leads", "process-owners"}) List<String> readers) {}
