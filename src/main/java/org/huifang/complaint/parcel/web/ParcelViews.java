package org.huifang.complaint.parcel.web;

import java.time.Clock;
import java.util.Optional;
import org.huifang.complaint.Complaint;
import org.huifang.customer.parcel.Parcels;
import org.springframework.stereotype.Component;

/** Puts together what the page of a case shows of its parcel. */
@Component
public class ParcelViews {

    private final Parcels parcels;
    private final Clock clock;

    ParcelViews(Parcels parcels, Clock clock) {
        this.parcels = parcels;
        this.clock = clock;
    }

    /** Empty until somebody has named the waybill. */
    public Optional<ParcelView> of(Complaint complaint) {
        var now = clock.instant();
        return Optional.ofNullable(complaint.report().waybill())
                .map(waybill -> new ParcelView(
                        waybill,
                        complaint.status().isOpen(),
                        parcels.withWaybill(waybill)
                                .map(parcel -> ParcelView.facts(parcel, now))
                                .orElse(null)));
    }
}
