package org.huifang.audit.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huifang.vault.Blinded;
import org.huifang.vault.Blinded.Kind;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches that people want to make again; everybody has their own. */
@Service
@Transactional
public class SavedSearches {

    private static final int LONGEST_NAME = 80;

    private static final Place NAME = new Place("saved_search", "name");
    private static final Place CRITERIA = new Place("saved_search", "criteria");

    private final JdbcClient database;
    private final Vault vault;
    private final Blinded blinded;
    private final Clock clock;

    SavedSearches(JdbcClient database, Vault vault, Blinded blinded, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.blinded = blinded;
        this.clock = clock;
    }

    /**
     * A name used before is given to the new search.
     *
     * @throws InvalidSearch when the name is empty or longer than 80 characters
     */
    public SavedSearch save(String owner, String name, CaseSearch search) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new InvalidSearch("name: from 1 to %d characters.".formatted(LONGEST_NAME));
        }
        var criteria = search.criteria().entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return database.sql(
                        """
                insert into saved_search (id, owner, name, name_blind, criteria, saved_at)
                values (:id, :owner, :name, :blind, :criteria, :now)
                on conflict (owner, name_blind) do update set criteria = excluded.criteria, saved_at = excluded.saved_at
                returning id, name, criteria""")
                .param("id", UUID.randomUUID())
                .param("owner", owner)
                .param("name", vault.seal(name.strip(), NAME))
                .param("blind", blinded.of(Kind.WORDS, name.strip()))
                .param("criteria", vault.seal(criteria, CRITERIA))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> opened(row))
                .single();
    }

    private SavedSearch opened(ResultSet row) throws SQLException {
        return new SavedSearch(
                row.getObject("id", UUID.class),
                vault.open(row.getString("name"), NAME),
                vault.open(row.getString("criteria"), CRITERIA));
    }

    @Transactional(readOnly = true)
    public List<SavedSearch> of(String owner) {
        return database
                .sql("select id, name, criteria from saved_search where owner = :owner")
                .param("owner", owner)
                .query((row, n) -> opened(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(SavedSearch::name))
                .toList();
    }

    /** Somebody else's is left alone. */
    public void forget(String owner, UUID id) {
        database.sql("delete from saved_search where owner = :owner and id = :id")
                .param("owner", owner)
                .param("id", id)
                .update();
    }
}
