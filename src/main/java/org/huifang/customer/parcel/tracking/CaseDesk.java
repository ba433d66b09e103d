package org.huifang.customer.parcel.tracking;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Huifang as this worker sees it, over HTTP. */
class CaseDesk {

    private static final String FACTS = "/api/complaints/{number}/parcel-facts";
    private static final String KEY = "Idempotency-Key";

    private record Named(String waybill) {}

    private record Told(
            String waybill, @JsonFormat(shape = Shape.STRING) Instant fetchedAt, @JsonUnwrapped TrackedParcel parcel) {}

    private final RestClient http;

    CaseDesk(RestClient http) {
        this.http = http;
    }

    /** Empty when the case has named none. */
    Optional<String> waybillOf(String caseNumber) {
        return Optional.ofNullable(http.get()
                .uri("/api/complaints/{number}/waybill", Map.of("number", caseNumber))
                .retrieve()
                .body(Named.class)
                .waybill());
    }

    /** @param key the same however often it is told */
    void tell(String caseNumber, String key, String waybill, Instant fetchedAt, TrackedParcel parcel) {
        http.post()
                .uri(FACTS, Map.of("number", caseNumber))
                .header(KEY, key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Told(waybill, fetchedAt, parcel))
                .retrieve()
                .toBodilessEntity();
    }

    /** Nothing could be found out. */
    void tellMissing(String caseNumber, String key) {
        http.post()
                .uri(FACTS + "/missing", Map.of("number", caseNumber))
                .header(KEY, key)
                .retrieve()
                .toBodilessEntity();
    }
}
