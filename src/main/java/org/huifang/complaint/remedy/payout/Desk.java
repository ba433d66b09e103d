package org.huifang.complaint.remedy.payout;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Huifang's payout desk as a worker sees it, over HTTP. */
class Desk {

    /** The case ended; nothing may be carried out any more. */
    static class Cancelled extends RuntimeException {}

    private final RestClient http;

    Desk(RestClient http) {
        this.http = http;
    }

    PayoutOrder order(String payoutId) {
        try {
            return http.post()
                    .uri("/api/payouts/{id}/order", Map.of("id", payoutId))
                    .retrieve()
                    .body(PayoutOrder.class);
        } catch (HttpClientErrorException.Gone ended) {
            throw new Cancelled();
        }
    }

    void done(String payoutId, String reference) {
        http.post()
                .uri("/api/payouts/{id}/receipt", Map.of("id", payoutId))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("reference", reference))
                .retrieve()
                .toBodilessEntity();
    }
}
