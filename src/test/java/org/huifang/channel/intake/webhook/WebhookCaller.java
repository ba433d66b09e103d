package org.huifang.channel.intake.webhook;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Calls as a gateway would that knows the secret. */
public final class WebhookCaller {

    public static final String SMS_SECRET = "test-secret-of-the-sms-gateway-0123456789";
    public static final String WECHAT_SECRET = "test-secret-of-the-wechat-relay-012345678";
    public static final String FORMER_WECHAT_SECRET = "former-secret-of-the-wechat-relay-012345";
    public static final String SOCIAL_SECRET = "test-secret-of-the-social-tool-0123456789";

    private final MockMvc http;

    public WebhookCaller(MockMvc http) {
        this.http = http;
    }

    public ResultActions send(String provider, String secret, String body) throws Exception {
        return send(provider, secret, ClockUtil.getCurrentTime().toInstant(), body);
    }

    public ResultActions send(String provider, String secret, Instant at, String body) throws Exception {
        var timestamp = String.valueOf(at.getEpochSecond());
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return sendSigned(provider, timestamp, signature(secret, timestamp, bytes), bytes);
    }

    ResultActions sendSigned(String provider, String timestamp, String signature, byte[] body) throws Exception {
        return http.perform(post("/api/webhooks/" + provider)
                .header("X-Huifang-Timestamp", timestamp)
                .header("X-Huifang-Signature", signature)
                .contentType("application/json")
                .content(body));
    }

    static String signature(String secret, String timestamp, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(WebhookSignatures.sign(secret, timestamp, body));
    }
}
