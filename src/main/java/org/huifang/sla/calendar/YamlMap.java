package org.huifang.sla.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a YAML text whose entries know their lines; whatever is wrong with it is an {@link InvalidCalendar}. */
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

    /** Refuses anything that is not a mapping, unknown keys and duplicated keys. */
    static YamlMap of(String file, Node node, String what, Set<String> known) {
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

    Set<String> keys() {
        return keys.keySet();
    }

    <T> T required(String key, Function<Node, T> reading) {
        var value = values.get(key);
        if (value == null) {
            throw invalid(node, "%s has no %s".formatted(what, key));
        }
        return reading.apply(value);
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

    String text(Node value) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw invalid(value, "a text is missing here");
    }

    int line(Node value) {
        return value.getStartMark().getLine() + 1;
    }

    InvalidCalendar invalid(Node value, String sentence) {
        return new InvalidCalendar(file, line(value), sentence);
    }

    InvalidCalendar invalid(String key, String sentence) {
        return invalid(keys.get(key), sentence);
    }
}
