package org.huifang.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.supervision.CaseReview.State;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code case_review} and its marks. */
@Repository
class ReviewTable {

    private final JdbcClient database;
    private final Vault vault;
    private final ReviewRows rows;

    ReviewTable(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.rows = new ReviewRows(vault);
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
        return database.sql(ReviewRows.SELECT + "where r.number = :number")
                .param("number", number)
                .query(rows)
                .optional();
    }

    Optional<CaseReview> lock(String number) {
        return database.sql(ReviewRows.SELECT + "where r.number = :number for no key update of r")
                .param("number", number)
                .query(rows)
                .optional();
    }

    List<CaseReview> ofCase(String complaint) {
        return database.sql(ReviewRows.SELECT + "where r.complaint_number = :complaint order by r.drawn_at, r.number")
                .param("complaint", complaint)
                .query(rows)
                .list();
    }

    List<CaseReview> newest(ReviewFilter filter, int limit) {
        return database.sql(
                        ReviewRows.SELECT
                                + """
                where (cast(:state as text) is null or r.state = :state) and (cast(:agent as text) is null or r.agent = :agent)
                    and (cast(:category as text) is null or r.category = :category)
                order by r.closed_at is not null, r.drawn_at desc, r.number desc limit :limit""")
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("agent", filter.agent())
                .param("category", filter.category())
                .param("limit", limit)
                .query(rows)
                .list();
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
                .param("words", vault.seal(judgement.words(), ReviewRows.WORDS))
                .param("correction", vault.seal(judgement.correction(), ReviewRows.CORRECTION))
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
                .param("words", vault.seal(words, ReviewRows.ANSWER_WORDS))
                .param("now", utc(now))
                .param("number", number)
                .update();
    }

    void settled(String number, String by, String words, Instant now) {
        database.sql("update case_review set settled_by = :by, settled_words = :words, settled_at = :now"
                        + " where number = :number")
                .param("by", by)
                .param("words", vault.seal(words, ReviewRows.SETTLED_WORDS))
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
