package org.huifang.knowledge.article;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

/** The entries of one mapping, which know their lines; whatever is wrong with them is an {@link InvalidArticle}. */
final class YamlEntries {

    private final String file;
    private final Node whole;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlEntries(String file, Node whole, Set<String> known) {
        this.file = file;
        this.whole = whole;
        if (!(whole instanceof MappingNode mapping)) {
            throw invalid(whole, "here must stand " + listed(known));
        }
        mapping.getValue().forEach(entry -> {
            var key = text(entry.getKeyNode());
            if (!known.contains(key)) {
                throw invalid(entry.getKeyNode(), "nobody knows '%s', only %s".formatted(key, listed(known)));
            }
            if (values.put(key, entry.getValueNode()) != null) {
                throw invalid(entry.getKeyNode(), "'%s' is written twice".formatted(key));
            }
        });
    }

    static YamlEntries parse(String file, String yaml, Set<String> known) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root == null) {
                throw new InvalidArticle(file, 1, "the file is empty");
            }
            return new YamlEntries(file, root, known);
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            throw new InvalidArticle(
                    file,
                    mark == null ? 1 : mark.getLine() + 1,
                    "this is not YAML (%s)".formatted(malformed.getProblem()));
        } catch (YAMLException unreadable) {
            throw new InvalidArticle(file, 1, "this is not YAML");
        }
    }

    private static String listed(Set<String> known) {
        return String.join(", ", new TreeSet<>(known));
    }

    String text(String key) {
        return text(required(key));
    }

    String textOr(String key, String otherwise) {
        return values.containsKey(key) ? text(key) : otherwise;
    }

    Bilingual bilingual(String key) {
        var words = new YamlEntries(file, required(key), Set.of("zh", "en"));
        return new Bilingual(words.text("zh"), words.text("en"));
    }

    LocalDate date(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException malformed) {
            throw invalid(key, "%s must be a day such as 2026-12-31".formatted(key));
        }
    }

    /** Not empty, each text once. */
    List<String> texts(String key) {
        if (!(required(key) instanceof SequenceNode list) || list.getValue().isEmpty()) {
            throw invalid(key, "%s must be a list with at least one entry".formatted(key));
        }
        var texts = list.getValue().stream().map(this::text).toList();
        if (Set.copyOf(texts).size() < texts.size()) {
            throw invalid(key, "an entry of %s is written twice".formatted(key));
        }
        return texts;
    }

    private Node required(String key) {
        var value = values.get(key);
        if (value == null) {
            throw invalid(whole, "%s is missing".formatted(key));
        }
        return value;
    }

    private String text(Node value) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw invalid(value, "a text is missing here");
    }

    InvalidArticle invalid(String key, String sentence) {
        return invalid(values.getOrDefault(key, whole), sentence);
    }

    private InvalidArticle invalid(Node where, String sentence) {
        return new InvalidArticle(file, where.getStartMark().getLine() + 1, sentence);
    }
}
