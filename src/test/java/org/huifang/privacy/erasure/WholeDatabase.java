package org.huifang.privacy.erasure;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything the database holds, as {@code pg_dump} would write it and with binary columns opened: each row of each table of each
 * schema, and large objects. The built-in PostgreSQL comes without {@code pg_dump}.
 */
final class WholeDatabase {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE);

    private final JdbcTemplate database;

    WholeDatabase(JdbcTemplate database) {
        this.database = database;
    }

    /** In how many rows of which columns, as schema.table.column, any of the words stands in any spelling. */
    Map<String, Integer> columnsWith(List<String> words) {
        var found = new TreeMap<String, Integer>();
        for (var table : database.queryForList(
                """
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')""",
                String.class)) {
            database.query("select * from " + table, (ResultSet row) -> search(table, row, words, found));
        }
        if (database.queryForObject("select count(*) from pg_largeobject_metadata", Integer.class) > 0) {
            found.put("large objects", 1);
        }
        return found;
    }

    private static void search(String table, ResultSet row, List<String> words, Map<String, Integer> found)
            throws SQLException {
        var head = row.getMetaData();
        for (int column = 1; column <= head.getColumnCount(); column++) {
            if (row.getObject(column) != null && says(row, column, head.getColumnTypeName(column), words)) {
                found.merge(table + "." + head.getColumnName(column), 1, Integer::sum);
            }
        }
    }

    private static boolean says(ResultSet row, int column, String type, List<String> words) throws SQLException {
        if (!type.equals("bytea")) {
            return says(row.getString(column), words);
        }
        var bytes = row.getBytes(column);
        return CHARSETS.stream().anyMatch(charset -> says(new String(bytes, charset), words));
    }

    /** Without regard to case, and to spaces and dashes between digits. */
    private static boolean says(String cell, List<String> words) {
        var text = cell.toLowerCase(Locale.ROOT);
        var close = text.replaceAll("(?<=\\d)[\\s-]+(?=\\d)", "");
        return words.stream().anyMatch(word -> text.contains(word) || close.contains(word));
    }
}
