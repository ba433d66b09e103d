package org.huifang.customer.parcel.tracking;

import java.util.Map;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * The contract with the tracking service: GET {@code /waybills/{waybill}}. 200: a {@link TrackedParcel}; 400, 404, 410, 422:
 * it has no such waybill; all else: later.
 */
class TrackingService {

    private final RestClient http;

    TrackingService(RestClient http) {
        this.http = http;
    }

    TrackedParcel about(String waybill) {
        try {
            return http.get()
                    .uri("/waybills/{waybill}", Map.of("waybill", waybill))
                    .retrieve()
                    .body(TrackedParcel.class);
        } catch (HttpClientErrorException.BadRequest
                | HttpClientErrorException.NotFound
                | HttpClientErrorException.Gone
                | HttpClientErrorException.UnprocessableEntity noSuchWaybill) {
            return TrackedParcel.UNKNOWN;
        }
    }
}
