package org.huifang.customer.parcel;

import java.time.Instant;
import java.util.List;

/**
 * A parcel as the tracking service described it. Amounts are cents; whatever the service did not say is null.
 *
 * @param service product the sender bought, such as STANDARD or TIME_CRITICAL
 * @param pickupOutlet code of the outlet that took it in
 * @param deliveryOutlet code of the outlet that delivers it
 * @param courier staff number of who delivers it
 * @param track oldest first
 */
public record Parcel(
        String waybill,
        Instant fetchedAt,
        String service,
        State state,
        Instant postedAt,
        Instant promisedAt,
        Instant deliveredAt,
        String pickupOutlet,
        String deliveryOutlet,
        String courier,
        Long freightCents,
        Long insuranceFeeCents,
        Long insuredCents,
        Long declaredValueCents,
        List<Scan> track) {

    /** Where the parcel is; UNKNOWN when the service has no such waybill. */
    public enum State {
        POSTED,
        IN_TRANSIT,
        OUT_FOR_DELIVERY,
        DELIVERED,
        RETURNED,
        LOST,
        UNKNOWN
    }

    /** One line of the track: when, at which outlet or hub, what. */
    public record Scan(Instant at, String place, String event) {}
}
