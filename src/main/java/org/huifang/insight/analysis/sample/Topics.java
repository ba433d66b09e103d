package org.huifang.insight.analysis.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huifang.insight.indicator.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What complaints and comments of a period are about and how they sound: concepts of the vocabulary and tones, without a word. */
@Repository
public class Topics {

    private static final String COMPLAINTS =
            """
            insight.counted_fact f %s
            where f.is_complaint and f.received_at >= :from and f.received_at < :until%s""";

    private static final String COMMENTS =
            """
            insight.answer_fact f join insight.comment_tone t on t.invitation = f.invitation %s
            where f.answered_at >= :from and f.answered_at < :until%s""";

    private final JdbcClient database;

    Topics(JdbcClient database) {
        this.database = database;
    }

    /** How many texts were read, and in how many of them something occurs. */
    public record Counts(long texts, Map<String, Long> occurrences) {

        public long of(String name) {
            return occurrences.getOrDefault(name, 0L);
        }
    }

    public Counts complaintTerms(Period period, Filter filter) {
        return counts(COMPLAINTS, "", "join insight.complaint_term x on x.number = f.number", "x.term", period, filter);
    }

    public Counts complaintTones(Period period, Filter filter) {
        var readings = "join text_reading x on x.complaint_number = f.number";
        return counts(COMPLAINTS, readings, readings, "x.tone", period, filter);
    }

    public Counts commentTerms(Period period, Filter filter) {
        return counts(
                COMMENTS, "", "join insight.comment_term x on x.invitation = f.invitation", "x.term", period, filter);
    }

    public Counts commentTones(Period period, Filter filter) {
        return counts(COMMENTS, "", "", "t.tone", period, filter);
    }

    private Counts counts(String from, String read, String found, String what, Period period, Filter filter) {
        var parameters = Asked.parameters(period, filter);
        var conditions =
                from.equals(COMMENTS) ? filter.conditions().replace("f.channel", "f.way") : filter.conditions();
        var texts = database.sql("select count(*) from " + from.formatted(read, conditions))
                .params(parameters)
                .query(Long.class)
                .single();
        var occurrences = new LinkedHashMap<String, Long>();
        database.sql("select %s as what, count(*) as n from %s group by 1 order by 2 desc, 1"
                        .formatted(what, from.formatted(found, conditions)))
                .params(parameters)
                .query(row -> {
                    occurrences.put(row.getString("what"), row.getLong("n"));
                });
        return new Counts(texts, occurrences);
    }
}
