package org.huifang.channel.intake.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** From a provider's bytes to the canonical message. */
@Component
class Translation {

    /** Own; real messages have five. */
    private static final int DEEPEST = 50;

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Translation() {
        json.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    JsonNode json(byte[] raw) throws JsonProcessingException {
        try {
            return json.readTree(raw);
        } catch (JsonProcessingException invalid) {
            throw invalid;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] bytes(JsonNode message) {
        try {
            return json.writeValueAsBytes(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws InvalidPayload when the mapping makes no message of it */
    CanonicalMessage canonical(ProviderMapping mapping, JsonNode message) {
        try {
            var canonical = json.treeToValue(mapping.canonical(message), CanonicalMessage.class);
            canonical.check();
            return canonical;
        } catch (JsonProcessingException wrongType) {
            throw new InvalidPayload("A field has a value of the wrong kind.");
        }
    }

    /** Of what is said, not of how often it was tried to say it. */
    String digest(ProviderMapping mapping, JsonNode message) {
        return sha256(bytes(mapping.canonical(message)));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
