package org.huifang.followup.survey.answer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.huifang.followup.survey.Invitation;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code survey_response}, {@code survey_answer} and {@code survey_comment}: every revision, never changed. */
@Repository
class Responses {

    private static final String LATEST =
            "(select max(revision) from survey_response where invitation_id = :invitation)";

    private static final Place WORDS = new Place("survey_comment", "words");

    private final JdbcClient database;
    private final Vault vault;

    Responses(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** 0 before the first answer. */
    int latestRevision(UUID invitation) {
        return database.sql("select coalesce(max(revision), 0) from survey_response where invitation_id = :invitation")
                .param("invitation", invitation)
                .query(Integer.class)
                .single();
    }

    /** Who answered or filled in the latest revision, as the ledger names actors. */
    String latestTakenBy(UUID invitation) {
        return database.sql("select taken_by from survey_response where invitation_id = :invitation and revision = "
                        + LATEST)
                .param("invitation", invitation)
                .query(String.class)
                .single();
    }

    /** @param takenBy who answered or filled it in, as the ledger names actors */
    void insert(Invitation invitation, int revision, Instant at, String takenBy) {
        database.sql(
                        """
                insert into survey_response (invitation_id, revision, questionnaire, version, at, taken_by)
                values (:invitation, :revision, :questionnaire, :version, :at, :takenBy)""")
                .param("invitation", invitation.id())
                .param("revision", revision)
                .param("questionnaire", invitation.questionnaire())
                .param("version", invitation.version())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("takenBy", takenBy)
                .update();
    }

    void insert(UUID invitation, int revision, Score score) {
        database.sql(
                        """
                insert into survey_answer (invitation_id, revision, question, kind, dimension, points, choice)
                values (:invitation, :revision, :question, :kind, :dimension, :points, :choice)""")
                .param("invitation", invitation)
                .param("revision", revision)
                .param("question", score.question())
                .param("kind", score.kind().name())
                .param(
                        "dimension",
                        score.dimension() == null ? null : score.dimension().name())
                .param("points", score.points())
                .param("choice", score.choice())
                .update();
    }

    void insertComment(UUID invitation, int revision, String question, String words) {
        database.sql(
                        """
                insert into survey_comment (invitation_id, revision, question, words)
                values (:invitation, :revision, :question, :words)""")
                .param("invitation", invitation)
                .param("revision", revision)
                .param("question", question)
                .param("words", vault.seal(words, WORDS))
                .update();
    }

    /** Values of the latest revision by question. */
    Map<String, String> latestValues(UUID invitation) {
        return byQuestion("select question, coalesce(choice, points::text) as value from survey_answer", invitation);
    }

    /** Comments of the latest revision by question. */
    Map<String, String> latestComments(UUID invitation) {
        var comments = byQuestion("select question, words as value from survey_comment", invitation);
        comments.replaceAll((question, words) -> vault.open(words, WORDS));
        return comments;
    }

    private record Entry(String question, String value) {}

    private Map<String, String> byQuestion(String select, UUID invitation) {
        var values = new LinkedHashMap<String, String>();
        database.sql("%s where invitation_id = :invitation and revision = %s".formatted(select, LATEST))
                .param("invitation", invitation)
                .query(Entry.class)
                .list()
                .forEach(entry -> values.put(entry.question(), entry.value()));
        return values;
    }
}
