package org.huifang.insight.dashboard;

import java.time.Instant;

/**
 * A fact behind a figure.
 *
 * @param key of the fact: the case's number, the callback, the invitation
 * @param number of the case or follow-up; null where it belongs to none
 * @param at the moment that puts it into the period
 * @param hit whether it has what the indicator asks for
 * @param total its value, where it has one
 */
public record DrillRow(
        String key,
        String number,
        Instant at,
        String customerType,
        String region,
        String outlet,
        String category,
        String channel,
        String agent,
        String link,
        boolean hit,
        long total) {}
