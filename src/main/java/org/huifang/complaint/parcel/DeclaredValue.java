package org.huifang.complaint.parcel;

import java.util.Optional;
import org.huifang.complaint.Report;
import org.huifang.customer.parcel.Parcel;
import org.huifang.customer.parcel.Parcels;
import org.springframework.stereotype.Component;

/** What the parcel is worth, as the customer says or else as the sender declared it. */
@Component
public class DeclaredValue {

    private static final long CENTS_PER_YUAN = 100;

    private final Parcels parcels;

    DeclaredValue(Parcels parcels) {
        this.parcels = parcels;
    }

    /** Whole yuan, broken ones left out; null when nobody says. */
    public Long yuanOf(Report report) {
        return Optional.ofNullable(report.declaredValueYuan())
                .or(() -> parcels.of(report.waybill())
                        .map(Parcel::declaredValueCents)
                        .map(cents -> cents / CENTS_PER_YUAN))
                .orElse(null);
    }
}
