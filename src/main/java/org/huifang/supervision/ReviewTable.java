package org.huifang.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.huifang.supervision.CaseReview.State;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code case_review} and its marks. */
@Repository
class ReviewTable {

    private static final String SELECT =
            """
            select r.number, r.complaint_number, r.day, r.agent, r.category, r.state, r.state_since, r.drawn_at, r.reviewer, r.reviewed_at,
                r.finding, r.words, r.correction, r.points, r.applicable, r.answer, r.answer_words, r.answered_at, r.settled_by,
                r.settled_words, r.settled_at, r.closed_at, d.rate_percent, d.rule, d.table_version, d.draw
            from case_review r join review_draw d using (complaint_number, day)
            """;

    private static final Place WORDS = new Place("case_review", "words");
    private static final Place CORRECTION = new Place("case_review", "correction");
    private static final Place ANSWER_WORDS = new Place("case_review", "answer_words");
    private static final Place SETTLED_WORDS = new Place("case_review", "settled_words");

    private final JdbcClient database;
    private final Vault vault;

    ReviewTable(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    private CaseReview opened(CaseReview stored) {
        return stored.saying(opening(WORDS), opening(CORRECTION), opening(ANSWER_WORDS), opening(SETTLED_WORDS));
    }

    private UnaryOperator<String> opening(Place place) {
        return stored -> vault.open(stored, place);
    }

    String insert(String complaint, LocalDate day, String agent, String category, Instant now) {
        return database.sql(
                        """
                insert into case_review (complaint_number, day, agent, category, state, state_since, drawn_at)
                values (:complaint, :day, :agent, :category, 'DRAWN', :now, :now) returning number""")
                .param("complaint", complaint)
                .param("day", day)
                .param("agent", agent)
                .param("category", category)
                .param("now", utc(now))
                .query(String.class)
                .single();
    }

    Optional<CaseReview> look(String number) {
        return database.sql(SELECT + "where r.number = :number")
                .param("number", number)
                .query(CaseReview.class)
                .optional()
                .map(this::opened);
    }

    Optional<CaseReview> lock(String number) {
        return database.sql(SELECT + "where r.number = :number for no key update of r")
                .param("number", number)
                .query(CaseReview.class)
                .optional()
                .map(this::opened);
    }

    List<CaseReview> ofCase(String complaint) {
        return database
                .sql(SELECT + "where r.complaint_number = :complaint order by r.drawn_at, r.number")
                .param("complaint", complaint)
                .query(CaseReview.class)
                .stream()
                .map(this::opened)
                .toList();
    }

    List<CaseReview> newest(ReviewFilter filter, int limit) {
        return database
                .sql(
                        SELECT
                                + """
                where (cast(:state as text) is null or r.state = :state) and (cast(:agent as text) is null or r.agent = :agent)
                    and (cast(:category as text) is null or r.category = :category)
                order by r.closed_at is not null, r.drawn_at desc, r.number desc limit :limit""")
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("agent", filter.agent())
                .param("category", filter.category())
                .param("limit", limit)
                .query(CaseReview.class)
                .stream()
                .map(this::opened)
                .toList();
    }

    private record MarkRow(Criterion criterion, Mark mark) {}

    Map<Criterion, Mark> marks(String number) {
        var marks = new EnumMap<Criterion, Mark>(Criterion.class);
        database.sql("select criterion, mark from case_review_mark where number = :number")
                .param("number", number)
                .query(MarkRow.class)
                .list()
                .forEach(row -> marks.put(row.criterion(), row.mark()));
        return marks;
    }

    void reviewed(String number, Judgement judgement, String reviewer, Instant now) {
        database.sql(
                        """
                update case_review set reviewer = :reviewer, reviewed_at = :now, finding = :finding, words = :words,
                    correction = :correction, points = :points, applicable = :applicable where number = :number""")
                .param("reviewer", reviewer)
                .param("now", utc(now))
                .param("finding", judgement.finding().name())
                .param("words", vault.seal(judgement.words(), WORDS))
                .param("correction", vault.seal(judgement.correction(), CORRECTION))
                .param("points", judgement.points())
                .param("applicable", judgement.applicable())
                .param("number", number)
                .update();
        judgement.marks().forEach((criterion, mark) -> database.sql(
                        "insert into case_review_mark values (:number, :criterion, :mark)")
                .param("number", number)
                .param("criterion", criterion.name())
                .param("mark", mark.name())
                .update());
    }

    void answered(String number, CaseReview.Answer answer, String words, Instant now) {
        database.sql("update case_review set answer = :answer, answer_words = :words, answered_at = :now"
                        + " where number = :number")
                .param("answer", answer.name())
                .param("words", vault.seal(words, ANSWER_WORDS))
                .param("now", utc(now))
                .param("number", number)
                .update();
    }

    void settled(String number, String by, String words, Instant now) {
        database.sql("update case_review set settled_by = :by, settled_words = :words, settled_at = :now"
                        + " where number = :number")
                .param("by", by)
                .param("words", vault.seal(words, SETTLED_WORDS))
                .param("now", utc(now))
                .param("number", number)
                .update();
    }

    void moveTo(String number, State state, Instant now) {
        database.sql(
                        """
                update case_review set state = :state, state_since = :now, closed_at = case when :over then :now end
                where number = :number""")
                .param("state", state.name())
                .param("now", utc(now))
                .param("over", state.isOver())
                .param("number", number)
                .update();
    }

    void reminded(String number, Instant now) {
        database.sql("update case_review set reminded_at = :now where number = :number")
                .param("now", utc(now))
                .param("number", number)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
