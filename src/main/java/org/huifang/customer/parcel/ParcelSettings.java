package org.huifang.customer.parcel;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param patience how long a case waits for the tracking service before it goes on without it (own: 5 minutes) */
@ConfigurationProperties("huifang.tracking")
public record ParcelSettings(@DefaultValue("5m") Duration patience) {}
