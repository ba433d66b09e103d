package org.huifang.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.huifang.supervision.CaseReview.Answer;
import org.huifang.supervision.CaseReview.Draw;
import org.huifang.supervision.CaseReview.Reply;
import org.huifang.supervision.CaseReview.Result;
import org.huifang.supervision.CaseReview.State;
import org.huifang.supervision.CaseReview.Verdict;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.RowMapper;

/** Reads a review from its row and the row of its draw, and opens the words that are sealed there. */
class ReviewRows implements RowMapper<CaseReview> {

    static final String SELECT =
            """
            select r.number, r.complaint_number, r.day, r.agent, r.category, r.state, r.state_since, r.drawn_at, r.reviewer, r.reviewed_at,
                r.finding, r.words, r.correction, r.points, r.applicable, r.answer, r.answer_words, r.answered_at, r.settled_by,
                r.settled_words, r.settled_at, r.closed_at, d.rate_percent, d.rule, d.table_version, d.draw
            from case_review r join review_draw d using (complaint_number, day)
            """;

    static final Place WORDS = new Place("case_review", "words");
    static final Place CORRECTION = new Place("case_review", "correction");
    static final Place ANSWER_WORDS = new Place("case_review", "answer_words");
    static final Place SETTLED_WORDS = new Place("case_review", "settled_words");

    private final Vault vault;

    ReviewRows(Vault vault) {
        this.vault = vault;
    }

    @Override
    public CaseReview mapRow(ResultSet row, int index) throws SQLException {
        return new CaseReview(
                row.getString("number"),
                row.getString("complaint_number"),
                row.getObject("day", LocalDate.class),
                row.getString("agent"),
                row.getString("category"),
                State.valueOf(row.getString("state")),
                instant(row, "state_since"),
                instant(row, "closed_at"),
                draw(row),
                row.getString("reviewer") == null ? null : result(row),
                row.getString("answer") == null ? null : reply(row),
                row.getString("settled_by") == null ? null : verdict(row));
    }

    private static Draw draw(ResultSet row) throws SQLException {
        return new Draw(
                instant(row, "drawn_at"),
                row.getInt("rate_percent"),
                row.getString("rule"),
                row.getInt("table_version"),
                row.getDouble("draw"));
    }

    private Result result(ResultSet row) throws SQLException {
        return new Result(
                row.getString("reviewer"),
                instant(row, "reviewed_at"),
                Judgement.Finding.valueOf(row.getString("finding")),
                opened(row, WORDS),
                opened(row, CORRECTION),
                row.getInt("points"),
                row.getInt("applicable"));
    }

    private Reply reply(ResultSet row) throws SQLException {
        return new Reply(
                Answer.valueOf(row.getString("answer")), opened(row, ANSWER_WORDS), instant(row, "answered_at"));
    }

    private Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(row.getString("settled_by"), opened(row, SETTLED_WORDS), instant(row, "settled_at"));
    }

    private String opened(ResultSet row, Place place) throws SQLException {
        return vault.open(row.getString(place.column()), place);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
