package org.huifang.desk.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.huifang.desk.words.DeskWords;
import org.huifang.desk.words.FactWords;
import org.springframework.stereotype.Component;

/** What ledger entries hold, in words. What nobody has named is shown as it is: an entry must never be missing from the page. */
@Component
class LedgerWords {

    /** References and proofs, which stand in the ledger for those who check it. */
    private static final Set<String> NOT_SHOWN = Set.of(
            "message",
            "invitation",
            "note",
            "file",
            "sha256",
            "text",
            "key",
            "inboundMessage",
            "decision",
            "decisions",
            "rule",
            "rules",
            "package",
            "version");

    private static final Set<String> MOMENTS = Set.of("due", "until");

    private final FactWords facts;
    private final DeskWords words;

    LedgerWords(FactWords facts, DeskWords words) {
        this.facts = facts;
        this.words = words;
    }

    List<TimelineLine.Fact> facts(JsonNode data) {
        var shown = new ArrayList<TimelineLine.Fact>();
        data.fields().forEachRemaining(entry -> {
            var name = entry.getKey();
            var value = entry.getValue();
            if (!NOT_SHOWN.contains(name)
                    && !isHash(value)
                    && !value.isNull()
                    && !(value.isContainerNode() && value.isEmpty())) {
                shown.add(new TimelineLine.Fact(facts.name(name).orElse(name), value(name, value)));
            }
        });
        return shown;
    }

    private static boolean isHash(JsonNode value) {
        return value.isTextual() && value.asText().matches("[0-9a-f]{64}");
    }

    private String value(String name, JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(element -> value(name, element))
                    .collect(Collectors.joining("、"));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(entry -> entry.getKey() + " " + value(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining("、"));
        }
        if (value.isBoolean()) {
            return words.of(value.asBoolean() ? "yes" : "no");
        }
        if (name.endsWith("Cents")) {
            return "¥ %d.%02d".formatted(value.asLong() / 100, value.asLong() % 100);
        }
        return text(name, value.asText());
    }

    private String text(String name, String text) {
        return MOMENTS.contains(name) ? moment(text) : facts.value(name, text).orElse(text);
    }

    private static String moment(String text) {
        try {
            return DeskWords.minute(Instant.parse(text));
        } catch (DateTimeException notAMoment) {
            return text;
        }
    }
}
