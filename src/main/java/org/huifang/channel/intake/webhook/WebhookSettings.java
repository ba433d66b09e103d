package org.huifang.channel.intake.webhook;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param replayWindow how far a signed timestamp may be from our clock, either way (own: 5 minutes, as most gateways do)
 * @param largest body that is read, in bytes (own: 2 MiB, a photo in Base64)
 * @param secrets by provider, each 32 characters or more; two separated by a comma while one replaces the other. A provider
 *     without a secret is off
 * @param folder with the owner's mapping files, beside those of the application; empty for none
 */
@ConfigurationProperties("huifang.webhooks")
public record WebhookSettings(
        @DefaultValue("5m") Duration replayWindow,
        @DefaultValue("2097152") int largest,
        @DefaultValue Map<String, String> secrets,
        @DefaultValue("") String folder) {}
