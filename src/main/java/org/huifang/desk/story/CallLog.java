package org.huifang.desk.story;

import java.time.Instant;
import java.util.List;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.desk.words.DeskWords;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every attempt of a case's callbacks; reads the tables of {@code followup.callback}. */
@Component
public class CallLog {

    /**
     * @param again until when the caller waits, or null
     * @param marks satisfaction and effort, or empty
     */
    public record Attempt(
            String at, String kind, String caller, String disposition, String marks, String again, String note) {}

    private record Row(
            String kind,
            Instant at,
            String caller,
            String disposition,
            Integer satisfaction,
            Integer effort,
            Instant callAgainAt,
            String note) {}

    private static final Place NOTE = new Place("callback_attempt", "note");

    private final JdbcClient database;
    private final DeskWords words;
    private final Vault vault;

    CallLog(JdbcClient database, DeskWords words, Vault vault) {
        this.database = database;
        this.words = words;
        this.vault = vault;
    }

    /** The latest first. */
    public List<Attempt> of(ComplaintNumber number) {
        return database
                .sql(
                        """
                select a.kind, a.at, a.caller, a.disposition, a.satisfaction, a.effort, a.call_again_at, a.note
                from callback_attempt a join callback c on c.id = a.callback_id
                where c.complaint_number = :number order by c.round desc, a.attempt desc""")
                .param("number", number.value())
                .query(Row.class)
                .list()
                .stream()
                .map(this::attempt)
                .toList();
    }

    private Attempt attempt(Row row) {
        var marks = new StringBuilder();
        if (row.satisfaction() != null) {
            marks.append(words.of("data.satisfaction")).append(' ').append(row.satisfaction());
        }
        if (row.effort() != null) {
            marks.append(marks.isEmpty() ? "" : " · ")
                    .append(words.of("data.effort"))
                    .append(' ')
                    .append(row.effort());
        }
        return new Attempt(
                DeskWords.minute(row.at()),
                words.code("attempt", row.kind()),
                row.caller() == null ? null : Timeline.who(row.caller(), words),
                words.code("disposition", row.disposition()),
                marks.toString(),
                DeskWords.minute(row.callAgainAt()),
                vault.open(row.note(), NOTE));
    }
}
