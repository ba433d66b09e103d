package org.huifang.followup.survey.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/** What the YAML text says about one question. */
final class QuestionYaml {

    private static final Set<String> KEYS =
            Set.of("code", "kind", "dimension", "required", "rotating", "text", "options", "longest", "ask-when");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern OPTION = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");
    private static final int LONGEST_COMMENT = 4_000;

    /** The answers to "is it solved?", the same in every questionnaire. */
    private static final List<Option> SOLVED = List.of(
            new Option("YES", new Words("是，已经解决", "Yes, it is solved")),
            new Option("PARTLY", new Words("部分解决", "Partly")),
            new Option("NO", new Words("没有解决", "No, it is not")));

    private final YamlMap entry;
    private final QuestionKind kind;

    private QuestionYaml(YamlMap entry) {
        this.entry = entry;
        this.kind = oneOf(QuestionKind.values(), "kind");
    }

    /** @param earlier the questions before it, which it may depend on */
    static Question parse(YamlMap top, Node node, List<Question> earlier) {
        return new QuestionYaml(top.map(node, "a question", KEYS)).question(earlier);
    }

    private Question question(List<Question> earlier) {
        var code = code(earlier);
        return new Question(
                code,
                kind,
                dimension(),
                entry.flag("required"),
                entry.flag("rotating"),
                entry.words("text"),
                options(),
                longest(),
                askWhen(earlier));
    }

    private String code(List<Question> earlier) {
        var code = entry.text("code");
        if (!CODE.matcher(code).matches()) {
            throw entry.invalid("code", "'%s' is no code; write small letters, digits and hyphens".formatted(code));
        }
        if (earlier.stream().anyMatch(question -> question.code().equals(code))) {
            throw entry.invalid("code", "two questions have the code %s".formatted(code));
        }
        return code;
    }

    private <E extends Enum<E>> E oneOf(E[] values, String key) {
        var text = entry.text(key);
        return Stream.of(values)
                .filter(value -> written(value).equals(text))
                .findFirst()
                .orElseThrow(() -> entry.invalid(
                        key,
                        "'%s' is no %s; write one of %s"
                                .formatted(
                                        text,
                                        key,
                                        Stream.of(values)
                                                .map(QuestionYaml::written)
                                                .collect(Collectors.joining(", ")))));
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Dimension dimension() {
        requireFitting("dimension", kind.isScale(), "only a scale has a dimension");
        return kind.isScale() ? oneOf(Dimension.values(), "dimension") : null;
    }

    private int longest() {
        requireFitting("longest", kind == QuestionKind.COMMENT, "only a comment can be too long");
        return kind == QuestionKind.COMMENT ? entry.number("longest", 1, LONGEST_COMMENT) : 0;
    }

    private void requireFitting(String key, boolean fits, String sentence) {
        if (entry.has(key) && !fits) {
            throw entry.invalid(key, sentence);
        }
    }

    private List<Option> options() {
        requireFitting("options", kind == QuestionKind.CHOICE, "only a choice has options");
        if (kind == QuestionKind.SOLVED) {
            return SOLVED;
        }
        var options = new ArrayList<Option>();
        for (var node : entry.list("options")) {
            var option = entry.map(node, "an option", Set.of("code", "text"));
            var code = option.text("code");
            if (!OPTION.matcher(code).matches()) {
                throw option.invalid("code", "'%s' is no code; write capitals, digits and _".formatted(code));
            }
            if (options.stream().anyMatch(other -> other.code().equals(code))) {
                throw option.invalid("code", "two options have the code %s".formatted(code));
            }
            options.add(new Option(code, option.words("text")));
        }
        if (kind == QuestionKind.CHOICE && options.size() < 2) {
            throw entry.invalid("a choice needs two options or more");
        }
        return List.copyOf(options);
    }

    private AskWhen askWhen(List<Question> earlier) {
        if (!entry.has("ask-when")) {
            return null;
        }
        var condition =
                entry.map(entry.required("ask-when"), "ask-when", Set.of("question", "is", "at-most", "at-least"));
        var on = branchedOn(condition, earlier);
        if (Stream.of("is", "at-most", "at-least").filter(condition::has).count() != 1) {
            throw condition.invalid("ask-when needs exactly one of at-least, at-most, is");
        }
        if (condition.has("is")) {
            return new AskWhen(on.code(), chosen(condition, on));
        }
        return new AskWhen(on.code(), reached(condition, on));
    }

    private Question branchedOn(YamlMap condition, List<Question> earlier) {
        var code = condition.text("question");
        var on = earlier.stream()
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> condition.invalid("question", "there is no question %s before this one".formatted(code)));
        if (on.rotating() || on.kind() == QuestionKind.COMMENT) {
            throw condition.invalid(
                    "question", "no question can depend on %s, which rotates or is a comment".formatted(code));
        }
        return on;
    }

    private static Set<String> chosen(YamlMap condition, Question on) {
        var values = new LinkedHashSet<String>();
        for (var node : condition.list("is")) {
            var value = condition.text(node);
            if (!on.values().contains(value)) {
                throw condition.invalid(node, "'%s' is no answer to %s".formatted(value, on.code()));
            }
            values.add(value);
        }
        if (values.isEmpty()) {
            throw condition.invalid("is", "no answer leads to this question");
        }
        return values;
    }

    private static Set<String> reached(YamlMap condition, Question on) {
        var key = condition.has("at-most") ? "at-most" : "at-least";
        if (!on.kind().isScale()) {
            throw condition.invalid(key, "%s is no scale; name its answers with 'is'".formatted(on.code()));
        }
        var points = on.kind().points();
        var bound = condition.number(key, points.get(0), points.get(points.size() - 1));
        Predicate<Integer> within = key.equals("at-most") ? point -> point <= bound : point -> point >= bound;
        return points.stream().filter(within).map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
