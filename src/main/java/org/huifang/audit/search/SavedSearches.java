package org.huifang.audit.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches that people want to make again; everybody has their own. */
@Service
@Transactional
public class SavedSearches {

    private static final int LONGEST_NAME = 80;

    private final JdbcClient database;
    private final Clock clock;

    SavedSearches(JdbcClient database, Clock clock) {
        this.database = database;
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
                insert into saved_search (id, owner, name, criteria, saved_at) values (:id, :owner, :name, :criteria, :now)
                on conflict (owner, name) do update set criteria = excluded.criteria, saved_at = excluded.saved_at
                returning id, name, criteria""")
                .param("id", UUID.randomUUID())
                .param("owner", owner)
                .param("name", name.strip())
                .param("criteria", criteria)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(SavedSearch.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<SavedSearch> of(String owner) {
        return database.sql("select id, name, criteria from saved_search where owner = :owner order by name")
                .param("owner", owner)
                .query(SavedSearch.class)
                .list();
    }

    /** Somebody else's is left alone. */
    public void forget(String owner, UUID id) {
        database.sql("delete from saved_search where owner = :owner and id = :id")
                .param("owner", owner)
                .param("id", id)
                .update();
    }
}
