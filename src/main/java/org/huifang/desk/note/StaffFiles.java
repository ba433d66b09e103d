package org.huifang.desk.note;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.intake.IncomingMessage.Attachment;
import org.huifang.channel.intake.PageIntake;
import org.huifang.channel.intake.file.Attachments.Served;
import org.huifang.channel.intake.file.FileVerdict;
import org.huifang.channel.intake.file.InspectedFile;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that staff keep with a case, judged like those of customers: by content, and only of harmless kinds. */
@Service
public class StaffFiles {

    /**
     * One file, without its content.
     *
     * @param author id of the actor, such as {@code staff:li.na}
     * @param size in bytes
     */
    public record Kept(UUID id, Instant at, String author, String name, String mediaType, long size) {}

    private static final Place NAME = new Place("case_file", "name");
    private static final Place CONTENT = new Place("case_file", "content");

    private final JdbcClient database;
    private final Vault vault;
    private final Complaints complaints;
    private final PageIntake intake;
    private final CaseLedger ledger;
    private final Clock clock;

    StaffFiles(
            JdbcClient database,
            Vault vault,
            Complaints complaints,
            PageIntake intake,
            CaseLedger ledger,
            Clock clock) {
        this.database = database;
        this.vault = vault;
        this.complaints = complaints;
        this.intake = intake;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * All of them or none; whoever chose them was told before which are not kept.
     *
     * @throws IllegalArgumentException when one may not be kept
     */
    @Transactional
    public void add(ComplaintNumber number, List<Attachment> files, Actor author) {
        complaints.look(number);
        var inspected = intake.look(files);
        if (inspected.stream().anyMatch(file -> file.verdict() != FileVerdict.ALLOWED)) {
            throw new IllegalArgumentException("A file is of a kind or size that is not kept.");
        }
        for (int i = 0; i < files.size(); i++) {
            keep(number, inspected.get(i), files.get(i).content(), author);
        }
    }

    private void keep(ComplaintNumber number, InspectedFile file, byte[] content, Actor author) {
        var id = UUID.randomUUID();
        database.sql(
                        """
                insert into case_file (id, complaint_number, at, author, name, media_type, claimed_type, size, sha256, content)
                values (:id, :number, :at, :author, :name, :type, :claimed, :size, :sha256, :content)""")
                .param("id", id)
                .param("number", number.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("author", author.id())
                .param("name", vault.seal(file.name(), NAME))
                .param("type", file.mediaType())
                .param("claimed", file.claimedType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("content", vault.seal(content, CONTENT))
                .update();
        ledger.append(
                number.value(),
                author,
                CaseEventKind.FILE_ADDED,
                Map.of("file", id, "type", file.mediaType(), "size", file.size(), "sha256", file.sha256()));
    }

    /** The latest first. */
    public List<Kept> of(ComplaintNumber number) {
        return database
                .sql(
                        """
                select id, at, author, name, media_type, size from case_file
                where complaint_number = :number order by at desc, id""")
                .param("number", number.value())
                .query(Kept.class)
                .list()
                .stream()
                .map(file -> new Kept(
                        file.id(),
                        file.at(),
                        file.author(),
                        vault.open(file.name(), NAME),
                        file.mediaType(),
                        file.size()))
                .sorted(Comparator.comparing(Kept::at).reversed().thenComparing(Kept::name))
                .toList();
    }

    /** Empty for one that is unknown, or another case's. */
    public Optional<Served> served(ComplaintNumber number, UUID id) {
        return database.sql(
                        """
                select name, media_type, content from case_file where id = :id and complaint_number = :number""")
                .param("id", id)
                .param("number", number.value())
                .query(Served.class)
                .optional()
                .map(file -> new Served(
                        vault.open(file.name(), NAME), file.mediaType(), vault.open(file.content(), CONTENT)));
    }
}
