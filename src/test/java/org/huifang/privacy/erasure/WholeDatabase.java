package org.huifang.privacy.erasure;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huifang.privacy.register.DataRegister;
import org.huifang.vault.CannotOpen;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything the database holds, as {@code pg_dump} would write it and with binary columns opened: each row of each table of each
 * schema, and large objects. The built-in PostgreSQL comes without {@code pg_dump}.
 */
final class WholeDatabase {

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16LE);

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s-]+(?=\\d)");

    private final JdbcTemplate database;
    private final Vault vault;
    private final Map<String, Set<String>> sealed;

    WholeDatabase(JdbcTemplate database, Vault vault, DataRegister register) {
        this.database = database;
        this.vault = vault;
        this.sealed = register.sealed();
    }

    /** In how many rows of which columns, as schema.table.column, any of the words stands in any spelling; sealed ones are opened. */
    Map<String, Integer> columnsWith(List<String> words) {
        return columnsWith(words, true);
    }

    /** The same as a thief would read it. */
    Map<String, Integer> columnsReadablyWith(List<String> words) {
        return columnsWith(words, false);
    }

    private Map<String, Integer> columnsWith(List<String> words, boolean opening) {
        var found = new TreeMap<String, Integer>();
        for (var table : database.queryForList(
                """
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')""",
                String.class)) {
            database.query("select * from " + table, (ResultSet row) -> search(table, row, words, opening, found));
        }
        if (database.queryForObject("select count(*) from pg_largeobject_metadata", Integer.class) > 0) {
            found.put("large objects", 1);
        }
        return found;
    }

    private void search(String table, ResultSet row, List<String> words, boolean opening, Map<String, Integer> found)
            throws SQLException {
        var head = row.getMetaData();
        for (int column = 1; column <= head.getColumnCount(); column++) {
            var place = table.replace("public.", "");
            var opens = opening && sealed.getOrDefault(place, Set.of()).contains(head.getColumnName(column));
            var bytes = head.getColumnTypeName(column).equals("bytea");
            if (row.getObject(column) != null
                    && (opens
                            ? saysOpened(row, column, bytes, new Place(place, head.getColumnName(column)), words)
                            : says(row, column, bytes, words))) {
                found.merge(table + "." + head.getColumnName(column), 1, Integer::sum);
            }
        }
    }

    private boolean saysOpened(ResultSet row, int column, boolean bytes, Place place, List<String> words)
            throws SQLException {
        try {
            return bytes
                    ? says(vault.open(row.getBytes(column), place), words)
                    : says(vault.open(row.getString(column), place), words);
        } catch (CannotOpen madeByAnotherTest) {
            return says(row, column, bytes, words);
        }
    }

    private static boolean says(ResultSet row, int column, boolean bytes, List<String> words) throws SQLException {
        return bytes ? says(row.getBytes(column), words) : says(row.getString(column), words);
    }

    private static boolean says(byte[] bytes, List<String> words) {
        return CHARSETS.stream().anyMatch(charset -> says(new String(bytes, charset), words));
    }

    /** Without regard to case, and to spaces and dashes between digits. */
    private static boolean says(String cell, List<String> words) {
        var text = cell.toLowerCase(Locale.ROOT);
        var close = BETWEEN_DIGITS.matcher(text).replaceAll("");
        return words.stream().anyMatch(word -> text.contains(word) || close.contains(word));
    }
}
