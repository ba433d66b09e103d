package org.huifang.customer.parcel.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A parcel's story as recorded. Times are durations from the moment of asking, negative for what has happened; amounts cents.
 *
 * @param story what it is good for, in a sentence
 * @param status HTTP status of the answer; 200 when null
 */
record Recording(
        String waybill,
        String story,
        Integer status,
        String service,
        String state,
        Duration posted,
        Duration promised,
        Duration delivered,
        String pickupOutlet,
        String deliveryOutlet,
        String courier,
        Long freightCents,
        Long insuranceFeeCents,
        Long insuredCents,
        Long declaredValueCents,
        List<Scan> track) {

    record Scan(Duration at, String place, String event) {}

    boolean isAnswer() {
        return status == null;
    }

    /** As the service tells it at this moment, about this waybill and at this price. */
    Answer at(Instant now, String asked, long freight) {
        return new Answer(
                asked,
                service,
                state,
                after(now, posted),
                after(now, promised),
                after(now, delivered),
                pickupOutlet,
                deliveryOutlet,
                courier,
                freight,
                insuranceFeeCents,
                insuredCents,
                declaredValueCents,
                track.stream()
                        .map(scan -> new Answer.Scan(after(now, scan.at()), scan.place(), scan.event()))
                        .toList());
    }

    private static Instant after(Instant now, Duration offset) {
        return offset == null ? null : now.plus(offset);
    }
}
