package org.huifang.complaint.remedy.offer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code remedy_offer}. */
@Repository
class Offers {

    private static final Place WORDS = new Place("remedy_offer", "words");

    private final JdbcClient database;
    private final Vault vault;
    private final Clock clock;

    Offers(JdbcClient database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    void insert(Offer offer) {
        database.sql(
                        """
                insert into remedy_offer (decision_id, told_at, answer_due_at) values (:decision, :at, :due)""")
                .param("decision", offer.decisionId())
                .param("at", offer.toldAt().atOffset(ZoneOffset.UTC))
                .param(
                        "due",
                        Optional.ofNullable(offer.answerDueAt())
                                .map(due -> due.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .update();
    }

    Optional<Offer> find(UUID decision) {
        return database.sql(
                        """
                select decision_id, told_at, answer_due_at, answer from remedy_offer where decision_id = :decision""")
                .param("decision", decision)
                .query(Offer.class)
                .optional();
    }

    /** @param words or null */
    void answer(UUID decision, Answer answer, String words, Actor by) {
        database.sql(
                        """
                update remedy_offer set answer = :answer, answered_by = :by, answered_at = :at, words = :words
                where decision_id = :decision""")
                .param("answer", answer.name())
                .param("by", by.id())
                .param("at", now())
                .param("words", vault.seal(words, WORDS))
                .param("decision", decision)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
