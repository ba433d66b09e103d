package org.huifang.followup.delivery.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.huifang.followup.delivery.DeliveredParcel;

/** One delivery, or a list of up to a thousand. */
record DeliveryBatch(@Valid @Size(min = 1, max = 1000) List<@NotNull Item> deliveries) {

    /**
     * @param firstShipment whether it was the customer's first; false when it is not said
     * @param bulkOrder number of the bulk order that is complete with it
     */
    record Item(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{4,40}") String waybill,
            @NotNull @Size(min = 1, max = 60) String customerNumber,
            @NotNull Instant deliveredAt,
            boolean firstShipment,
            @Size(min = 1, max = 60) String bulkOrder) {}

    @JsonCreator(mode = Mode.DELEGATING)
    static DeliveryBatch of(Item one) {
        return new DeliveryBatch(List.of(one));
    }

    @JsonCreator(mode = Mode.DELEGATING)
    static DeliveryBatch of(List<Item> many) {
        return new DeliveryBatch(many);
    }

    List<DeliveredParcel> parcels() {
        return deliveries.stream()
                .map(item -> new DeliveredParcel(
                        item.waybill(),
                        item.customerNumber(),
                        item.deliveredAt(),
                        item.firstShipment(),
                        item.bulkOrder()))
                .toList();
    }
}
