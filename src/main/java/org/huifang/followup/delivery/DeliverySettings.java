package org.huifang.followup.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param startEvery how often invitations that wait are started
 * @param starts how many at once
 * @param askFor how long the app may ask about a parcel
 * @param keep how long a parcel is remembered, and so recognised when it is reported again
 */
@ConfigurationProperties("huifang.follow-up.delivery")
public record DeliverySettings(
        @DefaultValue("2s") Duration startEvery,
        @DefaultValue("20") int starts,
        @DefaultValue("14d") Duration askFor,
        @DefaultValue("60d") Duration keep) {}
