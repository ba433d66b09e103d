package org.huifang.channel.intake.webhook;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huifang.customer.Channel;

/**
 * How one provider's body becomes canonical payloads.
 *
 * @param items where the body has its messages, when it has several
 * @param fields rules by canonical name, such as {@code sender.id}; empty when the provider speaks the canonical form itself
 * @param files rules for each file of a message
 */
record ProviderMapping(
        String provider, Channel channel, JsonPointer items, Map<String, FieldRule> fields, FileRules files) {

    /** Most messages in one body (own). */
    private static final int MOST = 1_000;

    /** @param at the list of files, or null when the provider sends none */
    record FileRules(JsonPointer at, Map<String, FieldRule> fields) {}

    /** The provider's own messages in a body. */
    List<JsonNode> messagesIn(JsonNode body) {
        var found = body.at(items);
        if (found.isObject()) {
            return List.of(found);
        }
        if (!found.isArray()) {
            throw new InvalidPayload("There are no messages where they should be.");
        }
        if (found.size() > MOST) {
            throw new InvalidPayload("The body has more than %d messages.".formatted(MOST));
        }
        var messages = new ArrayList<JsonNode>();
        found.forEach(messages::add);
        return messages;
    }

    ObjectNode canonical(JsonNode message) {
        if (!message.isObject()) {
            throw new InvalidPayload("A message is no JSON object.");
        }
        if (fields.isEmpty()) {
            return (ObjectNode) message;
        }
        var canonical = translated(fields, message);
        if (files.at() != null) {
            var list = canonical.putArray("attachments");
            message.at(files.at()).forEach(file -> list.add(translated(files.fields(), file)));
        }
        return canonical;
    }

    private static ObjectNode translated(Map<String, FieldRule> rules, JsonNode from) {
        var to = JsonNodeFactory.instance.objectNode();
        rules.forEach((name, rule) -> {
            var value = rule.in(from);
            if (value != null) {
                put(to, name, value);
            }
        });
        return to;
    }

    private static void put(ObjectNode to, String name, JsonNode value) {
        var dot = name.indexOf('.');
        if (dot < 0) {
            to.set(name, value);
        } else {
            to.withObject("/" + name.substring(0, dot)).set(name.substring(dot + 1), value);
        }
    }
}
