package org.huifang.customer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A customer's file.
 *
 * @param id null until stored
 * @param email lower case, or null
 * @param phone or null
 * @param appId the customer's id in the courier's app, or null
 * @param languageKnown whether the customer said or showed it, or it was guessed from the name
 * @param wechatId the customer's id towards our WeChat account (openid), or null
 */
public record Customer(
        Long id,
        CustomerType type,
        String name,
        String email,
        String phone,
        String appId,
        String wechatId,
        Language language,
        boolean languageKnown,
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
            case API, WEB, SOCIAL, IMPORT -> Optional.empty();
        };
    }

    /** What to write in: one language, or all when it was only guessed. */
    public List<Language> languages() {
        return languageKnown ? List.of(language) : List.of(Language.values());
    }

    Customer writingIn(Language written) {
        return new Customer(
                id, type, name, email, phone, appId, wechatId, written, true, region, timeZone, atRisk, createdAt);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
