package org.huifang.channel.intake.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.huifang.channel.intake.Inbox;
import org.huifang.channel.intake.Inbox.Arrived;
import org.huifang.channel.intake.UnreadableMessage.Reason;
import org.huifang.channel.intake.webhook.CanonicalMessage.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes what a provider sends into the inbox, once per provider and id. */
@Service
public class Webhooks {

    /**
     * @param accepted messages stored now
     * @param repeated messages that were here already
     * @param ignored messages that say nothing to us
     */
    public record Receipt(int accepted, int repeated, int ignored) {

        private Receipt and(Receipt other) {
            return new Receipt(accepted + other.accepted, repeated + other.repeated, ignored + other.ignored);
        }
    }

    private static final Logger log = LoggerFactory.getLogger(Webhooks.class);
    private static final Receipt NONE = new Receipt(0, 0, 0);

    private final ProviderMappings mappings;
    private final WebhookSignatures signatures;
    private final Translation translation;
    private final Inbox inbox;
    private final WebhookSettings settings;

    Webhooks(
            ProviderMappings mappings,
            WebhookSignatures signatures,
            Translation translation,
            Inbox inbox,
            WebhookSettings settings) {
        this.mappings = mappings;
        this.signatures = signatures;
        this.translation = translation;
        this.inbox = inbox;
        this.settings = settings;
    }

    /**
     * Stores every message of the body; when this returns, the provider may forget it.
     *
     * @param announced length of the body in bytes, or -1 when nobody said
     * @throws WebhookRefused when it is not the provider's, before the body is read where that can be told
     */
    public Receipt accept(String provider, String timestamp, String signature, long announced, InputStream body)
            throws IOException {
        var mapping = mappings.of(provider)
                .filter(known -> signatures.areKnownOf(provider))
                .orElseThrow(() -> new WebhookRefused(WebhookRefused.Reason.UNKNOWN));
        try {
            signatures.checkHeaders(timestamp, signature);
            var bytes = read(announced, body);
            signatures.check(provider, timestamp, signature, bytes);
            return store(mapping, bytes);
        } catch (WebhookRefused refused) {
            log.warn("A call of the webhook {} was refused: {}.", provider, refused.reason());
            throw refused;
        }
    }

    private byte[] read(long announced, InputStream body) throws IOException {
        if (announced > settings.largest()) {
            throw new WebhookRefused(WebhookRefused.Reason.TOO_LARGE);
        }
        var bytes = body.readNBytes(settings.largest() + 1);
        if (bytes.length > settings.largest()) {
            throw new WebhookRefused(WebhookRefused.Reason.TOO_LARGE);
        }
        return bytes;
    }

    private Receipt store(ProviderMapping mapping, byte[] body) {
        try {
            var messages = mapping.messagesIn(translation.json(body));
            return messages.stream().map(message -> store(mapping, message)).reduce(NONE, Receipt::and);
        } catch (JsonProcessingException | InvalidPayload unreadable) {
            return unreadable(mapping, body);
        }
    }

    private Receipt store(ProviderMapping mapping, JsonNode message) {
        var raw = translation.bytes(message);
        try {
            var canonical = translation.canonical(mapping, message);
            if (canonical.kind() == Kind.NOTHING) {
                return new Receipt(0, 0, 1);
            }
            var arrived = new Arrived(
                    mapping.channel(),
                    mapping.provider(),
                    canonical.externalId(mapping.provider()),
                    raw,
                    translation.digest(mapping, message));
            return count(inbox.receive(arrived));
        } catch (InvalidPayload invalid) {
            return unreadable(mapping, raw);
        }
    }

    /** Signed by the provider and still not what its mapping expects: a person looks at it. */
    private Receipt unreadable(ProviderMapping mapping, byte[] raw) {
        var digest = Translation.sha256(raw);
        var arrived = new Arrived(
                mapping.channel(), mapping.provider(), mapping.provider() + ":sha256:" + digest, raw, digest);
        return count(inbox.quarantine(arrived, Reason.MALFORMED));
    }

    private static Receipt count(Optional<Long> stored) {
        return stored.isPresent() ? new Receipt(1, 0, 0) : new Receipt(0, 1, 0);
    }
}
