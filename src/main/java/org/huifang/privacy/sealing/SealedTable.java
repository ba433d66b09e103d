package org.huifang.privacy.sealing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huifang.vault.CannotOpen;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sealed columns of one table. Where a row lies tells rows apart, whatever key the table has; nothing moves while it is locked. */
final class SealedTable {

    /** Own: a batch is done in well under a second; files and raw messages may have megabytes. */
    private static final int ROWS = 100;

    private static final int ROWS_WITH_FILES = 5;
    private static final String BYTES = "bytea";
    private static final Logger log = LoggerFactory.getLogger(SealedTable.class);

    private final JdbcClient database;
    private final Vault vault;
    private final String table;
    private final Collection<String> columns;

    SealedTable(JdbcClient database, Vault vault, String table, Collection<String> columns) {
        this.database = database;
        this.vault = vault;
        this.table = table;
        this.columns = columns;
    }

    /** Pages of the table as it is now. */
    long pages() {
        return database.sql("select pg_relation_size(:table::regclass) / current_setting('block_size')::bigint")
                .param("table", table)
                .query(Long.class)
                .single();
    }

    /** Rows with a value under another key. */
    long left() {
        return database.sql("select count(*) from %s where %s".formatted(table, underOtherKey()))
                .param("primary", vault.primary())
                .query(Long.class)
                .single();
    }

    /**
     * Seals some rows of these pages anew; rows that somebody else works on are left for the next time.
     *
     * @return whether there may be more
     */
    boolean reseal(long fromPage, long untilPage) {
        var types = types();
        var most = types.containsValue(BYTES) ? ROWS_WITH_FILES : ROWS;
        var rows = database.sql(
                        """
                select ctid::text as place, %s from %s where ctid >= :from::tid and ctid < :until::tid and (%s)
                limit :most for update skip locked"""
                                .formatted(String.join(", ", columns), table, underOtherKey()))
                .param("from", "(%d,0)".formatted(fromPage))
                .param("until", "(%d,0)".formatted(untilPage))
                .param("primary", vault.primary())
                .param("most", most)
                .query()
                .listOfRows();
        var written = rows.stream().filter(row -> opensAndIsWritten(row, types)).count();
        return written > 0 && rows.size() == most;
    }

    /** One that was altered keeps no other waiting; it stays as it is, and is counted as left. */
    private boolean opensAndIsWritten(Map<String, Object> row, Map<String, String> types) {
        try {
            write(row, types);
            return true;
        } catch (CannotOpen altered) {
            log.warn("A row cannot be sealed anew: {}", altered.getMessage());
            return false;
        }
    }

    private void write(Map<String, Object> row, Map<String, String> types) {
        var assignments =
                columns.stream().map(column -> "%1$s = :%1$s".formatted(column)).collect(Collectors.joining(", "));
        var update = database.sql("update %s set %s where ctid = :place::tid".formatted(table, assignments))
                .param("place", row.get("place"));
        for (var column : columns) {
            var place = new Place(table, column);
            update = types.get(column).equals(BYTES)
                    ? update.param(column, vault.seal(vault.open((byte[]) row.get(column), place), place))
                    : update.param(column, vault.seal(vault.open((String) row.get(column), place), place));
        }
        update.update();
    }

    private String underOtherKey() {
        return columns.stream()
                .map(column -> "sealed_with(%s) <> :primary".formatted(column))
                .collect(Collectors.joining(" or "));
    }

    private record Column(String name, String type) {}

    private Map<String, String> types() {
        return database
                .sql(
                        """
                select column_name as name, data_type as type from information_schema.columns
                where table_schema = 'public' and table_name = :table and column_name in (:columns)""")
                .param("table", table)
                .param("columns", List.copyOf(columns))
                .query(Column.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Column::name, Column::type, (one, same) -> one, TreeMap::new));
    }
}
