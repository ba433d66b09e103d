package org.huifang.knowledge.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.huifang.customer.Language;
import org.huifang.knowledge.article.Article.Kind;

/** What the YAML text of an article says. */
final class ArticleYaml {

    private static final Set<String> KEYS = Set.of(
            "id",
            "kind",
            "title",
            "categories",
            "reviewer",
            "valid-from",
            "valid-until",
            "source",
            "questions",
            "answer");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern CATEGORY = Pattern.compile("[A-Z]{1,2}[1-9]");
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z-]{1,39}");

    /** Fewer phrasings find too little (own). */
    private static final int FEWEST_QUESTIONS = 3;

    /**
     * @param file such as {@code invoice.yaml}
     * @throws InvalidArticle if it is no YAML, or not that of an article
     */
    static Article parse(String file, String yaml) {
        var top = YamlEntries.parse(file, yaml, KEYS);
        var from = top.date("valid-from");
        var until = top.date("valid-until");
        if (until.isBefore(from)) {
            throw top.invalid("valid-until", "it ends before it begins");
        }
        return new Article(
                id(top, file),
                kind(top),
                top.bilingual("title"),
                matching(top, "categories", top.texts("categories"), CATEGORY),
                matching(top, "reviewer", List.of(top.text("reviewer")), GROUP).get(0),
                from,
                until,
                top.text("source"),
                questions(top),
                top.bilingual("answer"),
                version(yaml));
    }

    private static String id(YamlEntries top, String file) {
        var id = matching(top, "id", List.of(top.text("id")), ID).get(0);
        if (!file.equals(id + ".yaml")) {
            throw top.invalid("id", "this is %s, but the file is called %s".formatted(id, file));
        }
        return id;
    }

    private static Kind kind(YamlEntries top) {
        var kind = top.textOr("kind", "text").toUpperCase(Locale.ROOT);
        return Arrays.stream(Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> top.invalid("kind", "kind must be text or tracking"));
    }

    private static List<String> matching(YamlEntries top, String key, List<String> texts, Pattern form) {
        texts.stream().filter(text -> !form.matcher(text).matches()).findFirst().ifPresent(wrong -> {
            throw top.invalid(key, "'%s' has not the form of %s".formatted(wrong, key));
        });
        return texts;
    }

    /** Customers ask in both languages, so each needs its phrasings. */
    private static List<String> questions(YamlEntries top) {
        var questions = top.texts("questions");
        for (var language : Language.values()) {
            var known = questions.stream()
                    .filter(question -> Language.of(question) == language)
                    .count();
            if (known < FEWEST_QUESTIONS) {
                throw top.invalid(
                        "questions", "there must be at least %d questions in %s".formatted(FEWEST_QUESTIONS, language));
            }
        }
        return questions;
    }

    private static String version(String yaml) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private ArticleYaml() {}
}
