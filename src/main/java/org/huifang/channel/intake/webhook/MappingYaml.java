package org.huifang.channel.intake.webhook;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huifang.channel.intake.webhook.ProviderMapping.FileRules;
import org.huifang.customer.Channel;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** What the YAML text of a mapping file says. */
final class MappingYaml {

    private static final Pattern PROVIDER = Pattern.compile("[a-z][a-z0-9]{1,30}");
    private static final Set<String> KEYS = Set.of("provider", "channel", "items", "message", "attachments");
    private static final Set<String> RULE_KEYS = Set.of("at", "constant", "values", "otherwise");
    private static final Set<String> FILE_FIELDS = Set.of("name", "type", "content");
    private static final Set<String> FIELDS = Set.of(
            "kind",
            "id",
            "sender.id",
            "sender.name",
            "sender.phone",
            "sender.email",
            "subject",
            "text",
            "about",
            "outcome",
            "code");

    private final String file;

    /** @throws InvalidMapping if it is no YAML, or not that of a mapping */
    static ProviderMapping parse(String file, String yaml) {
        return new MappingYaml(file).read(yaml);
    }

    private MappingYaml(String file) {
        this.file = file;
    }

    private ProviderMapping read(String yaml) {
        var top = load(yaml);
        known(top, KEYS);
        var provider = String.valueOf(top.get("provider"));
        if (!PROVIDER.matcher(provider).matches() || !file.equals(provider + ".yaml")) {
            throw new InvalidMapping(file, "provider must be the file's name: small letters and digits");
        }
        var attachments = map("attachments", top.getOrDefault("attachments", Map.of()));
        var files = new LinkedHashMap<>(attachments);
        var at = files.remove("at");
        return new ProviderMapping(
                provider,
                channel(String.valueOf(top.get("channel"))),
                pointer(String.valueOf(top.getOrDefault("items", ""))),
                rules(map("message", top.getOrDefault("message", Map.of())), FIELDS),
                new FileRules(at == null ? null : pointer(at.toString()), rules(files, FILE_FIELDS)));
    }

    private Map<String, Object> load(String yaml) {
        try {
            return map("file", new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
        } catch (YAMLException noYaml) {
            throw new InvalidMapping(file, "it is no YAML");
        }
    }

    private Channel channel(String name) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().equals(name))
                .filter(channel -> Set.of(Channel.SMS, Channel.WECHAT, Channel.SOCIAL, Channel.PUSH)
                        .contains(channel))
                .findFirst()
                .orElseThrow(() -> new InvalidMapping(file, "channel must be SMS, WECHAT, SOCIAL or PUSH"));
    }

    private Map<String, FieldRule> rules(Map<String, Object> written, Set<String> names) {
        known(written, names);
        var rules = new LinkedHashMap<String, FieldRule>();
        written.forEach((name, rule) -> rules.put(name, rule(name, rule)));
        return rules;
    }

    /** A pointer alone, or a mapping of what the rule says. */
    private FieldRule rule(String name, Object written) {
        if (written instanceof String pointer) {
            return new FieldRule(List.of(pointer(pointer)), null, Map.of(), null);
        }
        var rule = map(name, written);
        known(rule, RULE_KEYS);
        var values = new HashMap<String, String>();
        map("values", rule.getOrDefault("values", Map.of()))
                .forEach((word, meaning) -> values.put(word, String.valueOf(meaning)));
        return new FieldRule(pointers(rule.get("at")), text(rule, "constant"), values, text(rule, "otherwise"));
    }

    private List<JsonPointer> pointers(Object at) {
        return at == null
                ? List.of()
                : (at instanceof List<?> several ? several.stream() : Stream.of(at))
                        .map(pointer -> pointer(String.valueOf(pointer)))
                        .toList();
    }

    private JsonPointer pointer(String text) {
        try {
            return JsonPointer.compile(text);
        } catch (IllegalArgumentException noPointer) {
            throw new InvalidMapping(file, "'%s' is no JSON pointer".formatted(text));
        }
    }

    private static String text(Map<String, Object> rule, String key) {
        return rule.get(key) == null ? null : rule.get(key).toString();
    }

    private Map<String, Object> map(String what, Object written) {
        if (!(written instanceof Map<?, ?> entries)) {
            throw new InvalidMapping(file, "'%s' must be a mapping".formatted(what));
        }
        var map = new LinkedHashMap<String, Object>();
        entries.forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }

    private void known(Map<String, Object> map, Set<String> keys) {
        map.keySet().stream().filter(key -> !keys.contains(key)).findFirst().ifPresent(unknown -> {
            throw new InvalidMapping(file, "'%s' is unknown here".formatted(unknown));
        });
    }
}
