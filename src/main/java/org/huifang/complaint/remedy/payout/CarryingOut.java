package org.huifang.complaint.remedy.payout;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * The contract with the systems that pay and dispatch: POST {@code /payments}, {@code /vouchers} or {@code /dispatches} with
 * an Idempotency-Key; the same key is carried out once and answered with the same reference, however often it comes. 2xx with
 * {@code {"reference": "…"}}: done; 400, 404, 410, 422: never; all else: later.
 */
class CarryingOut {

    /** It will never be done this way. */
    static class Refused extends RuntimeException {
        Refused(HttpStatusCode status) {
            super("Carrying out was refused with " + status.value());
        }
    }

    private record Done(String reference) {}

    private final RestClient http;

    CarryingOut(RestClient http) {
        this.http = http;
    }

    /** @return the other system's number of it */
    String carryOut(String path, PayoutOrder order) {
        try {
            return http.post()
                    .uri(path)
                    .header("Idempotency-Key", order.key())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(contentOf(order))
                    .retrieve()
                    .body(Done.class)
                    .reference();
        } catch (HttpClientErrorException.BadRequest
                | HttpClientErrorException.NotFound
                | HttpClientErrorException.Gone
                | HttpClientErrorException.UnprocessableEntity refused) {
            throw new Refused(refused.getStatusCode());
        }
    }

    private static Map<String, Object> contentOf(PayoutOrder order) {
        var content = new HashMap<String, Object>();
        content.put("caseNumber", order.caseNumber());
        content.put("customer", order.customer());
        content.put("waybill", order.waybill());
        content.put("purpose", order.remedy());
        content.put("amountCents", order.amountCents());
        content.put("currency", "CNY");
        return content;
    }
}
