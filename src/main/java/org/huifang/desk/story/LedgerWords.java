package org.huifang.desk.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.huifang.desk.StaffGroups;
import org.huifang.desk.words.Categories;
import org.huifang.desk.words.DeskWords;
import org.huifang.sla.SlaMilestone;
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

    private static final Set<String> GROUPS = Set.of("department", "approverGroup", "group", "recipients");

    /** Under these names stand codes that are words of another name. */
    private static final Map<String, String> OTHER_NAME = Map.of("purpose", "letter");

    private final DeskWords words;
    private final Categories categories;
    private final StaffGroups groups;

    LedgerWords(DeskWords words, Categories categories, StaffGroups groups) {
        this.words = words;
        this.categories = categories;
        this.groups = groups;
    }

    List<TimelineLine.Fact> facts(JsonNode data) {
        var facts = new ArrayList<TimelineLine.Fact>();
        data.fields().forEachRemaining(entry -> {
            var name = entry.getKey();
            var value = entry.getValue();
            if (!NOT_SHOWN.contains(name)
                    && !isHash(value)
                    && !value.isNull()
                    && !(value.isContainerNode() && value.isEmpty())) {
                facts.add(new TimelineLine.Fact(words.code("data", name), value(name, value)));
            }
        });
        return facts;
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
        if (GROUPS.contains(name)) {
            return groups.titleOf(text);
        }
        return switch (name) {
            case "category" -> categories.titleOf(text);
            case "milestone", "milestones" -> milestone(text);
            case "due", "until" -> moment(text);
            default -> words.code(OTHER_NAME.getOrDefault(name, name), text);
        };
    }

    private static String milestone(String code) {
        for (var milestone : SlaMilestone.values()) {
            if (milestone.name().equals(code)) {
                return milestone.chinese() + " " + milestone.english();
            }
        }
        return code;
    }

    private static String moment(String text) {
        try {
            return DeskWords.minute(Instant.parse(text));
        } catch (DateTimeException notAMoment) {
            return text;
        }
    }
}
