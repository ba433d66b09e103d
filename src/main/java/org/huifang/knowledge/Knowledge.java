package org.huifang.knowledge;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.huifang.home.HomeTime;
import org.huifang.knowledge.article.Article;
import org.huifang.knowledge.article.ArticleFolder;
import org.huifang.knowledge.article.InvalidArticle;
import org.huifang.knowledge.search.KnowledgeIndex;
import org.huifang.knowledge.search.Match;
import org.huifang.startup.CannotStart;
import org.springframework.stereotype.Component;

/** All articles in force, read and indexed once, at start. A wrong file keeps Huifang from starting. */
@Component
public class Knowledge {

    private final KnowledgeIndex index;
    private final Clock clock;

    Knowledge(KnowledgeSettings settings, Clock clock) {
        this.clock = clock;
        var articles = new TreeMap<String, Article>();
        try {
            take(ArticleFolder.shipped(), articles);
            if (!settings.folder().isEmpty()) {
                take(ArticleFolder.at(Path.of(settings.folder())), articles);
            }
        } catch (InvalidArticle invalid) {
            throw new CannotStart(invalid.getMessage(), invalid);
        }
        this.index = new KnowledgeIndex(List.copyOf(articles.values()));
        // The dictionaries are loaded with the first question; a customer should not wait for them.
        index.find("快递 parcel", LocalDate.EPOCH, 1);
    }

    private static void take(ArticleFolder folder, TreeMap<String, Article> articles) {
        folder.read().allValid().forEach(article -> articles.put(article.id(), article));
    }

    public List<Article> articles() {
        return index.articles();
    }

    public Optional<Article> withId(String id) {
        return articles().stream().filter(article -> article.id().equals(id)).findFirst();
    }

    /**
     * The likeliest articles valid today, best first. A subject often says less than the text, and at times more: whichever way
     * of reading finds more is taken.
     *
     * @param subject of a mail, or null
     */
    public List<Match> find(String subject, String text, int most) {
        var today = LocalDate.now(clock.withZone(HomeTime.ZONE));
        var alone = index.find(text, today, most);
        if (subject == null || subject.isBlank() || text.startsWith(subject)) {
            return alone;
        }
        var together = index.find(subject + "\n" + text, today, most);
        return best(together) > best(alone) ? together : alone;
    }

    private static double best(List<Match> matches) {
        return matches.isEmpty() ? 0 : matches.get(0).score();
    }
}
