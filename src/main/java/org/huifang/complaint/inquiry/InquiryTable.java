package org.huifang.complaint.inquiry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code inquiry}; at most one of a case is open. */
@Repository
class InquiryTable {

    private static final Place QUESTION = new Place("inquiry", "question");
    private static final Place ANSWER = new Place("inquiry", "answer");

    private final JdbcClient database;
    private final Vault vault;

    InquiryTable(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    void insert(String number, Inquiry inquiry, String askedBy) {
        database.sql(
                        """
                insert into inquiry (complaint_number, ordinal, awaiting, question, asked_by, asked_at, wait_until)
                values (:number, :ordinal, :awaiting, :question, :by, :at, :until)""")
                .param("number", number)
                .param("ordinal", inquiry.ordinal())
                .param("awaiting", inquiry.awaiting().name())
                .param("question", vault.seal(inquiry.question(), QUESTION))
                .param("by", askedBy)
                .param("at", inquiry.askedAt().atOffset(ZoneOffset.UTC))
                .param("until", inquiry.waitUntil().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns whether a wait was open to be ended. */
    boolean end(String number, Inquiry.End by, String answer, Instant at) {
        return database.sql(
                                """
                update inquiry set ended_at = :at, ended_by = :by, answer = :answer
                where complaint_number = :number and ended_at is null""")
                        .param("number", number)
                        .param("by", by.name())
                        .param("answer", vault.seal(answer, ANSWER))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    List<Inquiry> of(String number) {
        return database
                .sql("select * from inquiry where complaint_number = :number order by ordinal")
                .param("number", number)
                .query(Inquiry.class)
                .list()
                .stream()
                .map(this::opened)
                .toList();
    }

    Optional<Inquiry> latest(String number) {
        return database.sql("select * from inquiry where complaint_number = :number order by ordinal desc limit 1")
                .param("number", number)
                .query(Inquiry.class)
                .optional()
                .map(this::opened);
    }

    private Inquiry opened(Inquiry stored) {
        return new Inquiry(
                stored.ordinal(),
                stored.awaiting(),
                vault.open(stored.question(), QUESTION),
                stored.askedAt(),
                stored.waitUntil(),
                stored.endedAt(),
                stored.endedBy(),
                vault.open(stored.answer(), ANSWER));
    }
}
