package org.huifang.customer.parcel.sandbox;

import java.time.Instant;
import java.util.List;

/** A parcel as the tracking service tells it. */
record Answer(
        String waybill,
        String service,
        String state,
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

    record Scan(Instant at, String place, String event) {}
}
