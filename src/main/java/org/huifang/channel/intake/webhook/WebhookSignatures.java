package org.huifang.channel.intake.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huifang.channel.intake.webhook.WebhookRefused.Reason;
import org.huifang.startup.CannotStart;
import org.springframework.stereotype.Component;

/** Whether a call is the provider's: HMAC-SHA256 with the shared secret over timestamp, a dot, and the body as it came. */
@Component
class WebhookSignatures {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{9,11}");
    private static final Pattern SIGNATURE = Pattern.compile("sha256=([0-9a-f]{64})");

    private final WebhookSettings settings;
    private final Clock clock;

    WebhookSignatures(WebhookSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        settings.secrets().keySet().forEach(this::requireLongSecrets);
    }

    private void requireLongSecrets(String provider) {
        if (secretsOf(provider).stream().anyMatch(secret -> secret.length() < SHORTEST_SECRET)) {
            throw new CannotStart(
                    "The webhook secret of '%s' needs %d characters or more; openssl rand -hex 32 makes one."
                            .formatted(provider, SHORTEST_SECRET));
        }
    }

    boolean areKnownOf(String provider) {
        return !secretsOf(provider).isEmpty();
    }

    private List<String> secretsOf(String provider) {
        return Arrays.stream(settings.secrets().getOrDefault(provider, "").split(","))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    /** What can be said before the body is read. */
    void checkHeaders(String timestamp, String signature) {
        if (timestamp == null
                || signature == null
                || !TIMESTAMP.matcher(timestamp).matches()
                || !SIGNATURE.matcher(signature).matches()) {
            throw new WebhookRefused(Reason.UNSIGNED);
        }
        var away = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                .abs();
        if (away.compareTo(settings.replayWindow()) > 0) {
            throw new WebhookRefused(Reason.EXPIRED);
        }
    }

    void check(String provider, String timestamp, String signature, byte[] body) {
        var claimed = Optional.of(SIGNATURE.matcher(signature))
                .filter(matcher -> matcher.matches())
                .map(matcher -> HexFormat.of().parseHex(matcher.group(1)))
                .orElseThrow(() -> new WebhookRefused(Reason.UNSIGNED));
        if (secretsOf(provider).stream()
                .noneMatch(secret -> MessageDigest.isEqual(claimed, sign(secret, timestamp, body)))) {
            throw new WebhookRefused(Reason.FORGED);
        }
    }

    static byte[] sign(String secret, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
