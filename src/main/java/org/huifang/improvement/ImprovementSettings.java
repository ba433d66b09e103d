package org.huifang.improvement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param planWithin when a new action is planned
 * @param remindBefore how long before it is due its owner is reminded
 * @param effectDays days after it was done, and before it was opened, whose figures are compared
 */
@ConfigurationProperties("huifang.improvement")
public record ImprovementSettings(
        @DefaultValue("3d") Duration planWithin,
        @DefaultValue("2d") Duration remindBefore,
        @DefaultValue("28") int effectDays) {}
