package org.huifang.customer.parcel.tracking;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the tracking service is.
 *
 * @param url base address; a parcel is found at {@code <url>/waybills/{waybill}}
 * @param token bearer token, or empty
 */
@ConfigurationProperties("huifang.tracking")
public record TrackingSettings(
        @DefaultValue("http://localhost:${server.port:8080}/sandbox/tracking") String url,
        @DefaultValue("") String token) {}
