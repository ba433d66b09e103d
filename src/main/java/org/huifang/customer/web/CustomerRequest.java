package org.huifang.customer.web;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a channel says of a customer; null where it does not know. How each is written stands in docs/customers.md, and a refusal
 * says it for each that is not.
 */
record CustomerRequest(
        @Schema(example = "王芳") String name,
        @Schema(example = "wang.fang@customer.example") String email,
        @Schema(example = "13800000000") String phone,
        @Schema(description = "id in the courier's app") String appId,
        @Schema(description = "openid towards our WeChat account") String wechatId,
        @Schema(allowableValues = {"ZH", "EN"}) String language,
        String region,
        @Schema(example = "Asia/Shanghai") String timeZone,
        String alternatePhone,
        @Schema(allowableValues = {"EMAIL", "PHONE", "SMS", "PUSH", "WECHAT"}) String preferredChannel,
        @Schema(allowableValues = {"EMAIL", "PHONE", "SMS", "PUSH", "WECHAT"}) String alternateChannel,
        @Schema(example = "09:30", description = "local time") String contactFrom,
        @Schema(example = "18:00", description = "local time, not included") String contactUntil,
        @Schema(example = "MON TUE WED", description = "all days when empty") String contactDays,
        @Schema(description = "a business account") Boolean business,
        @Schema(description = "has a contract of its own") Boolean contract,
        Integer parcelsPerMonth,
        Integer parcelsLastWeek,
        @Schema(description = "of the eight weeks before the last one, together") Integer parcelsEightWeeks,
        @Schema(description = "paid for transport in the last twelve months, whole yuan") Long revenueYuan,
        @Schema(example = "2026-03-31", description = "day the facts are of") String factsAsOf) {}
