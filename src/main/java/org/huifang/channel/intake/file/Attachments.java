package org.huifang.channel.intake.file;

import java.util.List;
import java.util.Optional;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code attachment}. */
@Repository
public class Attachments {

    /** A file that may be served. */
    public record Served(String name, String mediaType, byte[] content) {}

    private static final Place NAME = new Place("attachment", "name");
    private static final Place CONTENT = new Place("attachment", "content");

    private final JdbcClient database;
    private final Vault vault;

    Attachments(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** @param content null when the file is kept in the raw message only */
    public void add(long message, int position, InspectedFile file, byte[] content) {
        database.sql(
                        """
                insert into attachment
                    (inbound_message_id, position, name, media_type, claimed_type, size, sha256, verdict, content)
                values (:id, :position, :name, :type, :claimed, :size, :sha256, :verdict, :content)
                on conflict (inbound_message_id, position) do nothing""")
                .param("id", message)
                .param("position", position)
                .param("name", vault.seal(file.name(), NAME))
                .param("type", file.mediaType())
                .param("claimed", file.claimedType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("verdict", file.verdict().name())
                .param("content", vault.seal(content, CONTENT))
                .update();
    }

    public List<InspectedFile> of(long message) {
        return database
                .sql(
                        """
                select name, media_type, claimed_type, sha256, size, verdict from attachment
                where inbound_message_id = :id order by position""")
                .param("id", message)
                .query(InspectedFile.class)
                .list()
                .stream()
                .map(file -> file.named(vault.open(file.name(), NAME)))
                .toList();
    }

    /** Empty for one that is unknown or not to be served. */
    public Optional<Served> served(long message, int position) {
        return database.sql(
                        """
                select name, media_type, content from attachment
                where inbound_message_id = :id and position = :position and verdict = 'ALLOWED' and content is not null""")
                .param("id", message)
                .param("position", position)
                .query(Served.class)
                .optional()
                .map(file -> new Served(
                        vault.open(file.name(), NAME), file.mediaType(), vault.open(file.content(), CONTENT)));
    }
}
