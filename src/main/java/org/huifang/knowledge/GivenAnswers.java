package org.huifang.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.knowledge.article.Article;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code answer_at_once}, one for each enquiry answered without a person. */
@Repository
public class GivenAnswers {

    private final JdbcClient database;

    GivenAnswers(JdbcClient database) {
        this.database = database;
    }

    void insert(GivenAnswer answer) {
        database.sql(
                        """
                insert into answer_at_once (id, complaint_number, customer_id, article, version, kind, score, answered_at)
                values (:id, :number, :customer, :article, :version, :kind, :score, :at)""")
                .param("id", answer.id())
                .param("number", answer.number().value())
                .param("customer", answer.customerId())
                .param("article", answer.article())
                .param("version", answer.version())
                .param("kind", answer.kind().name())
                .param("score", answer.score())
                .param("at", answer.answeredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether this is the first time that the customer says so. */
    boolean didNotHelp(UUID id, Instant at) {
        return database.sql("update answer_at_once set not_helpful_at = :at where id = :id and not_helpful_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    public Optional<GivenAnswer> find(UUID id) {
        return database.sql("select * from answer_at_once where id = :id")
                .param("id", id)
                .query(GivenAnswers::answer)
                .optional();
    }

    /** Empty when a person has, or has had, the case. */
    public Optional<GivenAnswer> of(ComplaintNumber number) {
        return database.sql("select * from answer_at_once where complaint_number = :number")
                .param("number", number.value())
                .query(GivenAnswers::answer)
                .optional();
    }

    /** Whether the customer was given this article, in whatever case, since then. */
    boolean wasGiven(long customerId, String article, Instant since) {
        return database.sql(
                        """
                select exists (select from answer_at_once
                    where customer_id = :customer and article = :article and answered_at >= :since)""")
                .param("customer", customerId)
                .param("article", article)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private static GivenAnswer answer(ResultSet row, int number) throws SQLException {
        return new GivenAnswer(
                row.getObject("id", UUID.class),
                new ComplaintNumber(row.getString("complaint_number")),
                row.getLong("customer_id"),
                row.getString("article"),
                row.getString("version"),
                Article.Kind.valueOf(row.getString("kind")),
                row.getDouble("score"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }
}
