package org.huifang.channel.intake.webhook;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;

/**
 * Where a field of the canonical payload comes from.
 *
 * @param at pointers into the provider's message; the first that leads to something counts
 * @param constant what it is when no pointer leads anywhere, or null
 * @param values what the provider's words mean, empty when they are taken as they are
 * @param otherwise what a word means that {@code values} does not have, or null: the field is left out
 */
record FieldRule(List<JsonPointer> at, String constant, Map<String, String> values, String otherwise) {

    /** Null when there is nothing to take. */
    JsonNode in(JsonNode message) {
        var found = at.stream()
                .map(message::at)
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .findFirst()
                .orElse(constant == null ? null : TextNode.valueOf(constant));
        return found == null || values.isEmpty() ? found : meaning(found);
    }

    private JsonNode meaning(JsonNode found) {
        var meaning = values.getOrDefault(found.asText(), otherwise);
        return meaning == null ? null : TextNode.valueOf(meaning);
    }
}
