package org.huifang.insight.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huifang.complaint.triage.text.TextTriage;
import org.huifang.complaint.triage.text.language.Concepts;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the comments in a survey are about and how they sound: concepts of the classifier's own vocabulary, and a tone. What customers
 * wrote is read once a revision and not kept.
 */
@Repository
class CommentTerms {

    private static final int AT_ONCE = 2_000;

    private static final String UNREAD =
            """
            survey_comment c
            where revision = (select max(revision) from survey_response r where r.invitation_id = c.invitation_id)
                and not exists (
                    select from insight.comment_tone t where t.invitation = c.invitation_id and t.revision = c.revision)""";

    private record Comment(UUID invitation, int revision, String words) {}

    private static final Place WORDS = new Place("survey_comment", "words");

    private final JdbcClient database;
    private final TextTriage triage;
    private final Vault vault;

    CommentTerms(JdbcClient database, TextTriage triage, Vault vault) {
        this.database = database;
        this.triage = triage;
        this.vault = vault;
    }

    /** @param keys invitations, separated by commas */
    void read(String keys) {
        comments("invitation_id = any(cast(string_to_array(:keys, ',') as uuid[]))", keys)
                .forEach(this::keep);
    }

    void readAll() {
        var keys = unread();
        while (!keys.isEmpty()) {
            read(keys);
            keys = unread();
        }
    }

    private String unread() {
        return String.join(
                ",",
                database.sql("select distinct invitation_id::text from " + UNREAD + " order by 1 limit :most")
                        .param("most", AT_ONCE)
                        .query(String.class)
                        .list());
    }

    /** The comments of each invitation together, in the order of the questions. */
    private List<List<Comment>> comments(String chosen, String keys) {
        var all = database.sql(
                        "select invitation_id as invitation, revision, words from %s and %s order by invitation_id, question"
                                .formatted(UNREAD, chosen))
                .param("keys", keys)
                .query(Comment.class)
                .list();
        return new ArrayList<>(
                all.stream().collect(Collectors.groupingBy(Comment::invitation)).values());
    }

    private void keep(List<Comment> comments) {
        var first = comments.get(0);
        var words = comments.stream()
                .map(comment -> vault.open(comment.words(), WORDS))
                .collect(Collectors.joining("\n"));
        database.sql(
                        """
                insert into insight.comment_tone (invitation, revision, tone) values (:invitation, :revision, :tone)
                on conflict (invitation) do update set revision = excluded.revision, tone = excluded.tone""")
                .param("invitation", first.invitation())
                .param("revision", first.revision())
                .param("tone", triage.read(null, words).tone().value().name())
                .update();
        database.sql("delete from insight.comment_term where invitation = :invitation")
                .param("invitation", first.invitation())
                .update();
        database.sql(
                        """
                insert into insight.comment_term (invitation, term)
                select :invitation, term from unnest(string_to_array(:terms, ',')) term where term <> ''""")
                .param("invitation", first.invitation())
                .param("terms", String.join(",", Concepts.of(null, words)))
                .update();
    }
}
