package org.huifang.followup.planning;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param at when the day is planned, house time
 * @param chunk customers looked through in one commit
 * @param starts follow-ups started in one commit
 * @param callsPerDay what the callers of a region with a skill can do in a day where nobody said otherwise
 * @param catchUpDays of days on which nobody planned, how many are made up for
 */
@ConfigurationProperties("huifang.follow-up.planning")
public record PlanningSettings(
        @DefaultValue("06:30") LocalTime at,
        @DefaultValue("50000") int chunk,
        @DefaultValue("100") int starts,
        @DefaultValue("200") int callsPerDay,
        @DefaultValue("14") int catchUpDays) {}
