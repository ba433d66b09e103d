package org.huifang.insight.fact;

import java.util.List;
import org.huifang.complaint.triage.text.language.Concepts;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which words of the classifier's own vocabulary a complaint uses. What customers wrote is read and not kept; what is not in that
 * vocabulary, such as a name, cannot come through. A case is read once.
 */
@Repository
class ComplaintTerms {

    private static final int AT_ONCE = 2_000;

    private static final Place SUBJECT = new Place("complaint", "subject");
    private static final Place DESCRIPTION = new Place("complaint", "description");

    private record Words(String number, String subject, String description) {}

    private record Term(String number, String term) {}

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Vault vault;

    ComplaintTerms(JdbcClient database, JdbcTemplate batches, Vault vault) {
        this.database = database;
        this.batches = batches;
        this.vault = vault;
    }

    /** @param keys numbers of cases, separated by commas */
    void read(String keys) {
        keep(database.sql(
                        """
                select number, subject, description from complaint c
                where number = any(string_to_array(:keys, ','))
                    and not exists (select from insight.complaint_term t where t.number = c.number)""")
                .param("keys", keys)
                .query(Words.class)
                .list());
    }

    void readAll() {
        var after = "";
        var words = next(after);
        while (!words.isEmpty()) {
            keep(words);
            after = words.get(words.size() - 1).number();
            words = next(after);
        }
    }

    private List<Words> next(String after) {
        return database.sql(
                        """
                select number, subject, description from complaint c where number > :after
                    and not exists (select from insight.complaint_term t where t.number = c.number)
                order by number limit :most""")
                .param("after", after)
                .param("most", AT_ONCE)
                .query(Words.class)
                .list();
    }

    private void keep(List<Words> words) {
        var terms = words.stream()
                .flatMap(one ->
                        Concepts.of(vault.open(one.subject(), SUBJECT), vault.open(one.description(), DESCRIPTION))
                                .stream()
                                .map(term -> new Term(one.number(), term)))
                .toList();
        batches.batchUpdate(
                "insert into insight.complaint_term (number, term) values (?, ?) on conflict do nothing",
                terms,
                AT_ONCE,
                (statement, term) -> {
                    statement.setString(1, term.number());
                    statement.setString(2, term.term());
                });
    }
}
