package org.huifang.customer.parcel.tracking;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/**
 * What the tracking service answers, and no more of it: whatever else it says, such as names, is not passed on. Amounts are
 * cents; null where it says nothing.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TrackedParcel(
        String service,
        String state,
        @JsonFormat(shape = Shape.STRING) Instant postedAt,
        @JsonFormat(shape = Shape.STRING) Instant promisedAt,
        @JsonFormat(shape = Shape.STRING) Instant deliveredAt,
        String pickupOutlet,
        String deliveryOutlet,
        String courier,
        Long freightCents,
        Long insuranceFeeCents,
        Long insuredCents,
        Long declaredValueCents,
        List<Scan> track) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Scan(@JsonFormat(shape = Shape.STRING) Instant at, String place, String event) {}

    /** The service has no such waybill: that, too, is something to know. */
    static final TrackedParcel UNKNOWN =
            new TrackedParcel(null, "UNKNOWN", null, null, null, null, null, null, null, null, null, null, List.of());
}
