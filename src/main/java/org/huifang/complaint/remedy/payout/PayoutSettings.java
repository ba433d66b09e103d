package org.huifang.complaint.remedy.payout;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where payments, vouchers and dispatches are carried out; where workers find the engine is the same for all of them.
 *
 * @param url base address; a payment goes to {@code <url>/payments}, a voucher to {@code /vouchers}, goods to
 *     {@code /dispatches}
 * @param token bearer token, or empty
 */
@ConfigurationProperties("huifang.payout")
public record PayoutSettings(
        @DefaultValue("http://localhost:${server.port:8080}/sandbox/payout") String url,
        @DefaultValue("") String token) {}
