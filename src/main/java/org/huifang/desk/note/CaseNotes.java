package org.huifang.desk.note;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.audit.TextHash;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Internal notes of a case, also of one that has ended. */
@Service
public class CaseNotes {

    /** Characters; as long as any text an agent may write. */
    public static final int LONGEST = 4000;

    /** @param author id of the actor, such as {@code staff:li.na} */
    public record Note(UUID id, Instant at, String author, String text) {}

    private static final Place TEXT = new Place("case_note", "text");

    private final JdbcClient database;
    private final Vault vault;
    private final Complaints complaints;
    private final CaseLedger ledger;
    private final Clock clock;

    CaseNotes(JdbcClient database, Vault vault, Complaints complaints, CaseLedger ledger, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.complaints = complaints;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void add(ComplaintNumber number, String text, Actor author) {
        complaints.look(number);
        var id = UUID.randomUUID();
        database.sql(
                        """
                insert into case_note (id, complaint_number, at, author, text) values (:id, :number, :at, :author, :text)""")
                .param("id", id)
                .param("number", number.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("author", author.id())
                .param("text", vault.seal(text, TEXT))
                .update();
        ledger.append(number.value(), author, CaseEventKind.NOTE_ADDED, Map.of("note", id, "text", TextHash.of(text)));
    }

    /** The latest first. */
    public List<Note> of(ComplaintNumber number) {
        return database
                .sql(
                        """
                select id, at, author, text from case_note where complaint_number = :number order by at desc, id""")
                .param("number", number.value())
                .query(Note.class)
                .list()
                .stream()
                .map(note -> new Note(note.id(), note.at(), note.author(), vault.open(note.text(), TEXT)))
                .toList();
    }
}
