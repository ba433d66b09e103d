package org.huifang.knowledge.coverage;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.huifang.knowledge.KnowledgeSettings;
import org.huifang.knowledge.coverage.Coverage.OfArticle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts enquiries, answers and returns in the tables themselves; nothing is counted by hand. */
@Repository
public class CoverageFigures {

    private final JdbcClient database;
    private final KnowledgeSettings settings;
    private final Clock clock;

    CoverageFigures(JdbcClient database, KnowledgeSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of the enquiries received from the first moment to before the last. */
    public Coverage of(Instant from, Instant to) {
        var articles = articles(from, to);
        var enquiries = enquiries(from, to);
        var answered = articles.stream().mapToLong(OfArticle::answered).sum();
        var returned = articles.stream().mapToLong(OfArticle::returned).sum();
        return new Coverage(
                enquiries,
                answered,
                returned,
                articles.stream().mapToLong(OfArticle::settled).sum(),
                articles.stream().mapToLong(OfArticle::young).sum(),
                share(answered, enquiries),
                share(returned, answered),
                articles);
    }

    private long enquiries(Instant from, Instant to) {
        return database.sql(
                        """
                select count(*) from complaint
                where type = 'ENQUIRY' and status <> 'MERGED' and received_at >= :from and received_at < :to""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private List<OfArticle> articles(Instant from, Instant to) {
        return database.sql(
                        """
                select article, count(*) as answered, count(returned_at) as returned,
                    count(*) filter (where returned_at is null and answered_at <= :old) as settled,
                    count(*) filter (where returned_at is null and answered_at > :old) as young
                from answer_result where received_at >= :from and received_at < :to
                group by article order by answered desc, article""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("old", clock.instant().minus(settings.settledAfter()).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new OfArticle(
                        row.getString("article"),
                        row.getLong("answered"),
                        row.getLong("returned"),
                        row.getLong("settled"),
                        row.getLong("young"),
                        share(row.getLong("returned"), row.getLong("answered"))))
                .list();
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : part / (double) whole;
    }
}
