package org.huifang.customer.parcel;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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

    private static final Set<State> NOT_COMING = EnumSet.of(State.RETURNED, State.LOST, State.UNKNOWN);

    private static final Duration DAY = Duration.ofDays(1);

    /** The same facts, never from the future: the clocks of two machines differ. */
    public Parcel fetchedBy(Instant now) {
        return fetchedAt.isBefore(now) ? this : withFetchedAt(now);
    }

    /**
     * Days after the promised time, one begun counted whole; 0 when it is or was in time, null when nobody knows or it will never
     * arrive.
     */
    public Integer daysLate(Instant now) {
        var arrived = state == State.DELIVERED ? deliveredAt : now;
        if (promisedAt == null || arrived == null || NOT_COMING.contains(state)) {
            return null;
        }
        var late = Duration.between(promisedAt, arrived);
        return late.isNegative() ? 0 : (int) late.plus(DAY).minusNanos(1).toDays();
    }

    /** One line of the track: when, at which outlet or hub, what. */
    public record Scan(Instant at, String place, String event) {}

    private Parcel withFetchedAt(Instant at) {
        return new Parcel(
                waybill,
                at,
                service,
                state,
                postedAt,
                promisedAt,
                deliveredAt,
                pickupOutlet,
                deliveryOutlet,
                courier,
                freightCents,
                insuranceFeeCents,
                insuredCents,
                declaredValueCents,
                track);
    }
}
