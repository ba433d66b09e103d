package org.huifang.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.huifang.knowledge.article.Article;

/**
 * All articles in memory. Lucene finds those that share a term with a question and knows how rare each term is; their phrasings
 * are then compared one by one. Safe for threads; a question is neither kept nor logged.
 */
public final class KnowledgeIndex {

    private static final String TERM = "term";

    /** A second phrasing that is alike too makes it likelier that the article is meant. */
    private static final double SECOND = 0.3;

    /** No question has more; a mail as long as this asks for no article. */
    private static final int MOST_TERMS = 400;

    private final List<Article> articles;
    private final List<List<Phrasing>> phrasings = new ArrayList<>();
    private final List<Set<String>> vocabularies = new ArrayList<>();
    private final IndexSearcher searcher;

    public KnowledgeIndex(List<Article> articles) {
        this.articles = List.copyOf(articles);
        try {
            searcher = new IndexSearcher(written());
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        this.articles.forEach(article -> phrasings.add(article.questions().stream()
                .map(question -> new Phrasing(QuestionTerms.of(question), this::rarity))
                .toList()));
        this.articles.forEach(article -> vocabularies.add(vocabulary(article)));
    }

    /** All that an article speaks of, in its answer too. */
    private static Set<String> vocabulary(Article article) {
        var title = article.title();
        var answer = article.answer();
        return Stream.concat(article.questions().stream(), Stream.of(title.zh(), title.en(), answer.zh(), answer.en()))
                .flatMap(text -> QuestionTerms.of(text).keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private IndexReader written() throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (var article : articles) {
                var document = new Document();
                article.questions().stream()
                        .flatMap(question -> QuestionTerms.of(question).keySet().stream())
                        .distinct()
                        .forEach(term -> document.add(new StringField(TERM, term, Field.Store.NO)));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return DirectoryReader.open(directory);
    }

    /** Greatest for a term that no article has. */
    private double rarity(String term) {
        try {
            var all = articles.size() + 0.5;
            return Math.log(1 + all / (searcher.getIndexReader().docFreq(new Term(TERM, term)) + 0.5));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    public List<Article> articles() {
        return articles;
    }

    /**
     * The articles that may answer a question, the likeliest first; those that are not valid on the day never.
     *
     * @param most how many are wanted
     */
    public List<Match> find(String question, LocalDate day, int most) {
        var terms = QuestionTerms.of(question);
        if (terms.isEmpty() || terms.size() > MOST_TERMS) {
            return List.of();
        }
        var asked = new Phrasing(terms, this::rarity);
        var alike = sharingATerm(terms).stream()
                .filter(number -> articles.get(number).isValidOn(day))
                .map(number -> new Alike(
                        number, likeness(phrasings.get(number), asked), asked.shareIn(vocabularies.get(number))))
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed())
                .toList();
        return alike.stream().limit(most).map(one -> match(one, alike)).toList();
    }

    /** @param covered share of the question that the article speaks of at all, 0 to 1 */
    private record Alike(int number, double likeness, double covered) {}

    private static double likeness(List<Phrasing> known, Phrasing asked) {
        var best = known.stream()
                .map(asked::likenessTo)
                .sorted(Comparator.reverseOrder())
                .limit(2)
                .toList();
        return (best.get(0) + SECOND * best.get(1)) / (1 + SECOND);
    }

    private Match match(Alike one, List<Alike> all) {
        var next = all.stream()
                .filter(other -> other.number() != one.number())
                .mapToDouble(Alike::likeness)
                .max()
                .orElse(0);
        return new Match(
                articles.get(one.number()),
                Calibration.likelihood(one.likeness(), one.likeness() - next, one.covered()));
    }

    private List<Integer> sharingATerm(Map<String, Float> terms) {
        var query = new BooleanQuery.Builder();
        terms.keySet().forEach(term -> query.add(new TermQuery(new Term(TERM, term)), BooleanClause.Occur.SHOULD));
        try {
            var found = new ArrayList<Integer>();
            for (var hit : searcher.search(query.build(), Math.max(1, articles.size())).scoreDocs) {
                found.add(hit.doc);
            }
            return found;
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }
}
