package org.huifang.testing;

import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks into every text and binary column of the engine's own tables. */
public final class EngineStorage {

    private final JdbcTemplate database;

    public EngineStorage(JdbcTemplate database) {
        this.database = database;
    }

    private record Column(String table, String name, String type) {}

    /** Columns, as table.column, in which any of the words stand somewhere; asked about all at once, because there are many columns. */
    public List<String> columnsWith(String... words) {
        return columns().stream()
                .filter(column -> holds(column, words))
                .map(column -> column.table() + "." + column.name())
                .toList();
    }

    private List<Column> columns() {
        return database.query(
                """
                select table_name, column_name, data_type from information_schema.columns
                where table_schema = current_schema() and table_name like 'act\\_%'
                  and data_type in ('text', 'character varying', 'bytea')""",
                (row, n) -> new Column(row.getString(1), row.getString(2), row.getString(3)));
    }

    private boolean holds(Column column, String... words) {
        var condition = column.type().equals("bytea")
                ? "position(convert_to(?, 'UTF8') in %s) > 0"
                : "position(?::text in %s::text) > 0";
        var any = String.join(" or ", Collections.nCopies(words.length, condition.formatted(column.name())));
        var sql = "select exists(select 1 from %s where %s)".formatted(column.table(), any);
        return Boolean.TRUE.equals(database.queryForObject(sql, Boolean.class, (Object[]) words));
    }
}
