package org.huifang.supervision;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param at time of day at which the day before is drawn, in the home zone
 * @param reviewWithin working days until a drawn case is reviewed
 * @param answerWithin working days an agent has to answer a finding
 * @param settleWithin working days until a finding is confirmed or withdrawn
 * @param repeatWindow how far back findings of the same kind count together
 * @param repeatCount confirmed findings of a kind within that time that call for an improvement
 */
@ConfigurationProperties("huifang.review")
public record ReviewSettings(
        @DefaultValue("02:20") LocalTime at,
        @DefaultValue("5d") Duration reviewWithin,
        @DefaultValue("3d") Duration answerWithin,
        @DefaultValue("3d") Duration settleWithin,
        @DefaultValue("90d") Duration repeatWindow,
        @DefaultValue("3") int repeatCount) {}
