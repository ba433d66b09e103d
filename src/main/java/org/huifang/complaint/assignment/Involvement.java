package org.huifang.complaint.assignment;

import java.util.function.Function;
import org.huifang.complaint.Complaint;
import org.huifang.customer.parcel.Parcel;
import org.huifang.customer.parcel.Parcels;
import org.springframework.stereotype.Component;

/** Says from route and parcel whom a case is about. While tracking has not told us of the parcel, that is nobody we know. */
@Component
public class Involvement {

    private final Parcels parcels;

    Involvement(Parcels parcels) {
        this.parcels = parcels;
    }

    public Parties of(Complaint complaint) {
        var involved = complaint.ownership().involved();
        var waybill = complaint.report().waybill();
        if (involved == null) {
            return Parties.NONE;
        }
        return switch (involved) {
            case NONE -> Parties.NONE;
            case DELIVERY_OUTLET -> parcel(waybill, Involvement::whoDelivers);
            case PICKUP_OUTLET -> parcel(waybill, parcel -> new Parties(parcel.pickupOutlet(), null));
            case COURIER -> parcel(waybill, parcel -> new Parties(null, parcel.courier()));
        };
    }

    private static Parties whoDelivers(Parcel parcel) {
        return new Parties(parcel.deliveryOutlet(), parcel.courier());
    }

    private Parties parcel(String waybill, Function<Parcel, Parties> parties) {
        return parcels.of(waybill).map(parties).orElse(Parties.NONE);
    }
}
