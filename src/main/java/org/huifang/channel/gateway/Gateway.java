package org.huifang.channel.gateway;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * The gateway's contract: POST {@code /sms}, {@code /push} or {@code /wechat} with recipient and content, and the message's id as
 * Idempotency-Key, so that a message sent twice arrives once. 2xx: accepted; 400, 404, 410, 422: never; all else: later.
 */
class Gateway {

    /** The gateway will never accept this message. */
    static class Refused extends RuntimeException {
        Refused(HttpStatusCode status) {
            super("The gateway refused the message with " + status.value());
        }

        Refused(String why) {
            super(why);
        }
    }

    private final RestClient http;

    Gateway(RestClient http) {
        this.http = http;
    }

    void send(String path, MessageContent message) {
        if (message.to() == null) {
            throw new Refused("The customer has no address on this channel any more.");
        }
        try {
            http.post()
                    .uri(path)
                    .header("Idempotency-Key", message.id())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(message.body())
                    .retrieve()
                    .toBodilessEntity();
        } catch (HttpClientErrorException.BadRequest
                | HttpClientErrorException.NotFound
                | HttpClientErrorException.Gone
                | HttpClientErrorException.UnprocessableEntity refused) {
            throw new Refused(refused.getStatusCode());
        }
    }
}
