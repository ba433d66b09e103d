package org.huifang.channel.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.huifang.channel.intake.webhook.WebhookRefused;
import org.huifang.channel.intake.webhook.Webhooks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where SMS, WeChat and social gateways call. No login: the signature is the proof. */
@RestController
@Tag(name = "Webhooks")
class WebhookController {

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping("/api/webhooks/{provider}")
    @Operation(
            summary = "What customers wrote, and what became of what we wrote",
            description =
                    "The provider's own JSON, translated by its mapping file (docs/channels.md). 200 means that it is "
                            + "stored; the same again changes nothing.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "application/json", schema = @Schema(type = "object"))))
    Webhooks.Receipt accept(
            @PathVariable String provider,
            @Parameter(description = "seconds since 1970, at most five minutes from our clock")
                    @RequestHeader(value = "X-Huifang-Timestamp", required = false)
                    String timestamp,
            @Parameter(description = "sha256= and the hex HMAC-SHA256 of timestamp, a dot, and the body")
                    @RequestHeader(value = "X-Huifang-Signature", required = false)
                    String signature,
            HttpServletRequest request)
            throws IOException {
        return webhooks.accept(
                provider, timestamp, signature, request.getContentLengthLong(), request.getInputStream());
    }

    @ExceptionHandler
    ProblemDetail refused(WebhookRefused cause) {
        var problem = ProblemDetail.forStatusAndDetail(
                switch (cause.reason()) {
                    case UNKNOWN -> HttpStatus.NOT_FOUND;
                    case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
                    case UNSIGNED, EXPIRED, FORGED -> HttpStatus.UNAUTHORIZED;
                },
                cause.getMessage());
        problem.setType(URI.create("urn:huifang:problem:webhook"));
        problem.setInstance(URI.create("urn:huifang:request"));
        return problem;
    }
}
