package org.huifang.followup.survey.questionnaire;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a YAML text whose entries know their lines; whatever is wrong with it is an {@link InvalidQuestionnaire}. */
final class YamlMap {

    private final String file;
    private final Node node;
    private final String what;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private YamlMap(String file, Node node, String what) {
        this.file = file;
        this.node = node;
        this.what = what;
    }

    /** The mapping a text consists of. */
    static YamlMap parse(String file, String yaml, String what, Set<String> known) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root == null) {
                throw new InvalidQuestionnaire(file, 1, "the file is empty");
            }
            return of(file, root, what, known);
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            var line = mark == null ? 1 : mark.getLine() + 1;
            throw new InvalidQuestionnaire(file, line, "this is not YAML (%s)".formatted(malformed.getProblem()));
        } catch (YAMLException unreadable) {
            var words = unreadable.getMessage().lines().findFirst().orElse("");
            throw new InvalidQuestionnaire(file, 1, "this is not YAML (%s)".formatted(words));
        }
    }

    /** A mapping inside this one. */
    YamlMap map(Node inner, String name, Set<String> known) {
        return of(file, inner, name, known);
    }

    /** Refuses anything that is not a mapping, unknown keys and duplicated keys. */
    private static YamlMap of(String file, Node node, String what, Set<String> known) {
        var map = new YamlMap(file, node, what);
        if (!(node instanceof MappingNode mapping)) {
            throw map.invalid(node, "%s must have the keys %s".formatted(what, listed(known)));
        }
        for (var entry : mapping.getValue()) {
            var key = map.text(entry.getKeyNode());
            if (!known.contains(key)) {
                throw map.invalid(entry.getKeyNode(), "%s knows no '%s', only %s".formatted(what, key, listed(known)));
            }
            if (map.keys.put(key, entry.getKeyNode()) != null) {
                throw map.invalid(entry.getKeyNode(), "'%s' is written twice".formatted(key));
            }
            map.values.put(key, entry.getValueNode());
        }
        return map;
    }

    private static String listed(Set<String> known) {
        return String.join(", ", new TreeSet<>(known));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Node required(String key) {
        var value = values.get(key);
        if (value == null) {
            throw invalid("%s has no %s".formatted(what, key));
        }
        return value;
    }

    /** The entries of a list; none if the key is missing. */
    List<Node> list(String key) {
        var value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw invalid(value, "%s must be a list".formatted(key));
    }

    String text(String key) {
        return text(required(key));
    }

    String text(Node value) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw invalid(value, "a text is missing here");
    }

    /** A whole number within bounds, both included. */
    int number(String key, int least, int most) {
        var text = text(key);
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw invalid(key, "%s must be a number from %d to %d, not '%s'".formatted(key, least, most, text));
    }

    /** False if the key is missing. */
    boolean flag(String key) {
        if (!has(key)) {
            return false;
        }
        var text = text(key);
        if (!text.equals("true") && !text.equals("false")) {
            throw invalid(key, "%s must be true or false, not '%s'".formatted(key, text));
        }
        return text.equals("true");
    }

    /** A text in both languages. */
    Words words(String key) {
        return words(required(key), key);
    }

    private Words words(Node inner, String name) {
        var words = map(inner, name, Set.of("zh", "en"));
        return new Words(words.text("zh"), words.text("en"));
    }

    InvalidQuestionnaire invalid(Node value, String sentence) {
        return new InvalidQuestionnaire(file, value.getStartMark().getLine() + 1, sentence);
    }

    InvalidQuestionnaire invalid(String key, String sentence) {
        return invalid(keys.get(key), sentence);
    }

    /** For what is wrong with the mapping as a whole. */
    InvalidQuestionnaire invalid(String sentence) {
        return invalid(node, sentence);
    }
}
