package org.huifang.customer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.data.annotation.Id;

/**
 * A customer's file.
 *
 * @param id null until stored
 * @param email lower case, or null
 * @param phone or null
 * @param appId the customer's id in the courier's app, or null
 * @param wechatId the customer's id towards our WeChat account (openid), or null
 */
public record Customer(
        @Id Long id,
        CustomerType type,
        String name,
        String email,
        String phone,
        String appId,
        String wechatId,
        Language language,
        String region,
        String timeZone,
        boolean atRisk,
        Instant createdAt) {

    /** The address on a channel; empty when there is none. */
    public Optional<String> addressOn(Channel channel) {
        return switch (channel) {
            case EMAIL -> Optional.ofNullable(email);
            case SMS, PHONE -> Optional.ofNullable(phone);
            case PUSH -> Optional.ofNullable(appId);
            case WECHAT -> Optional.ofNullable(wechatId);
            case API, WEB -> Optional.empty();
        };
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
