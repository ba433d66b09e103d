package org.huifang.knowledge.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All articles of a folder, or those that come with Huifang. */
public final class ArticleFolder {

    private static final String SHIPPED = "classpath*:knowledge/*.yaml";

    /** The articles and, beside them, what is wrong with the others. */
    public record Contents(List<Article> articles, List<InvalidArticle> invalid) {

        /** @throws InvalidArticle when any is */
        public List<Article> allValid() {
            if (!invalid.isEmpty()) {
                throw invalid.get(0);
            }
            return articles;
        }
    }

    private final String pattern;

    private ArticleFolder(String pattern) {
        this.pattern = pattern;
    }

    public static ArticleFolder shipped() {
        return new ArticleFolder(SHIPPED);
    }

    /** @throws InvalidArticle when there is no such folder */
    public static ArticleFolder at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidArticle(folder.toString(), 1, "there is no such folder");
        }
        return new ArticleFolder(folder.toUri() + "*.yaml");
    }

    /** In the order of their ids; all files are read, so that nobody has to mend one to hear of the next. */
    public Contents read() {
        var articles = new ArrayList<Article>();
        var invalid = new ArrayList<InvalidArticle>();
        texts().forEach((file, yaml) -> {
            try {
                articles.add(ArticleYaml.parse(file, yaml));
            } catch (InvalidArticle wrong) {
                invalid.add(wrong);
            }
        });
        return new Contents(List.copyOf(articles), List.copyOf(invalid));
    }

    private Map<String, String> texts() {
        try {
            var texts = new TreeMap<String, String>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                texts.put(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
