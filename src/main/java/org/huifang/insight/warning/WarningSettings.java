package org.huifang.insight.warning;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param minute of every hour at which figures are judged
 * @param dayClosesAt house time from which on the day before is judged
 * @param catchUpDays of days on which nobody judged, how many are made up for
 * @param judgeAfter when it is asked whether a warning was right, from when its owner found it real
 */
@ConfigurationProperties("huifang.early-warning")
public record WarningSettings(
        @DefaultValue("10") int minute,
        @DefaultValue("01:00") LocalTime dayClosesAt,
        @DefaultValue("7") int catchUpDays,
        @DefaultValue("14d") Duration judgeAfter) {}
