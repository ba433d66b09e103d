package org.huifang.followup.delivery;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/**
 * A parcel that was delivered.
 *
 * @param customerNumber the courier's own number of the customer who is asked
 * @param firstShipment whether it was the customer's first
 * @param bulkOrder number of the bulk order that is complete with it, or null
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record DeliveredParcel(
        String waybill, String customerNumber, Instant deliveredAt, boolean firstShipment, String bulkOrder) {}
