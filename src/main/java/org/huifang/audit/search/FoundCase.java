package org.huifang.audit.search;

import java.time.Instant;

/**
 * A case in a list.
 *
 * @param customer the customer's number in the courier's files, or {@code id-42} by our id; never a name
 * @param closedAt null while it is open
 * @param breached milestones whose promises were broken, separated by commas; null when none was
 */
public record FoundCase(
        String number,
        String customer,
        String type,
        String category,
        String priority,
        String status,
        String outcome,
        String department,
        String agent,
        String channel,
        String waybill,
        Instant receivedAt,
        Instant closedAt,
        String breached) {}
