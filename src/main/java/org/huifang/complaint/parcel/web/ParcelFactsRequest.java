package org.huifang.complaint.parcel.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.huifang.customer.parcel.Parcel;

/**
 * What the tracking service said. Places, people and events are codes, never names or sentences, so that nothing personal comes
 * in this way. Amounts are cents; null where nothing was said.
 *
 * @param fetchedAt when the service was asked
 */
record ParcelFactsRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{6,40}") String waybill,
        @NotNull Instant fetchedAt,
        @Pattern(regexp = CODE) String service,
        @NotNull Parcel.State state,
        Instant postedAt,
        Instant promisedAt,
        Instant deliveredAt,
        @Pattern(regexp = CODE) String pickupOutlet,
        @Pattern(regexp = CODE) String deliveryOutlet,
        @Pattern(regexp = CODE) String courier,
        @PositiveOrZero Long freightCents,
        @PositiveOrZero Long insuranceFeeCents,
        @PositiveOrZero Long insuredCents,
        @PositiveOrZero Long declaredValueCents,
        @NotNull @Size(max = MOST_SCANS) List<@Valid @NotNull ScanRequest> track) {

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}";
    private static final int MOST_SCANS = 200;

    record ScanRequest(
            @NotNull Instant at, @Pattern(regexp = CODE) String place, @NotNull @Pattern(regexp = CODE) String event) {}

    Parcel toParcel() {
        return new Parcel(
                waybill,
                fetchedAt,
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
                track.stream()
                        .map(scan -> new Parcel.Scan(scan.at(), scan.place(), scan.event()))
                        .toList());
    }
}
