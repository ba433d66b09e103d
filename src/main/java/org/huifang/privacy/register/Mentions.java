package org.huifang.privacy.register;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huifang.vault.Blinded;
import org.huifang.vault.Blinded.Kind;
import org.huifang.vault.Place;
import org.huifang.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Where somebody is mentioned in rows that are nobody's by any reference: what lies there sealed is opened, some rows at a time. Rare:
 * only the erasing of a person asks.
 */
@Repository
class Mentions {

    /** Rows opened at a time; a raw message may have megabytes. */
    private static final int FETCH = 20;

    /** Shorter words would be found in everything (own). */
    private static final int SHORTEST = 2;

    private static final Place RAW = new Place("inbound_message", "raw");
    private static final Place CELLS = new Place("csv_import_reject", "cells");
    private static final Place NAME = new Place("saved_search", "name");
    private static final Place CRITERIA = new Place("saved_search", "criteria");

    private final JdbcTemplate rows;
    private final Vault vault;
    private final Blinded blinded;

    Mentions(JdbcTemplate template, Vault vault, Blinded blinded) {
        this.rows = new JdbcTemplate(template.getDataSource());
        this.rows.setFetchSize(FETCH);
        this.vault = vault;
        this.blinded = blinded;
    }

    /** What {@code register.yaml} calls :strays, :rejects and :searches. */
    Map<String, Object> of(Person person) {
        return Map.of(
                "strays", strays(person).toArray(Long[]::new),
                "rejects", rejects(person).toArray(String[]::new),
                "searches", searches(person).toArray(String[]::new));
    }

    static Map<String, Object> none() {
        return Map.of("strays", new Long[0], "rejects", new String[0], "searches", new String[0]);
    }

    private interface Mention {
        boolean says(ResultSet row) throws SQLException;
    }

    private List<String> found(String select, Mention mention, Object... values) {
        var found = new ArrayList<String>();
        rows.query(
                select,
                (ResultSet row) -> {
                    if (mention.says(row)) {
                        found.add(row.getString("key"));
                    }
                },
                values);
        return found;
    }

    private List<Long> strays(Person person) {
        var from = Stream.concat(person.addresses().stream(), person.phones().stream())
                .toList();
        return found(
                        """
                select id as key, raw, coalesce(sender_blind = any (?), false) as theirs from inbound_message
                where complaint_number is null""",
                        row -> row.getBoolean("theirs") || saysAny(text(row), person.addresses()),
                        (Object) blinded.of(Kind.ADDRESS, from))
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    private String text(ResultSet row) throws SQLException {
        return new String(vault.open(row.getBytes("raw"), RAW), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private List<String> rejects(Person person) {
        return found("select import_id || ':' || line as key, cells from csv_import_reject", row -> {
            var cells = vault.open(row.getString("cells"), CELLS);
            return saysAny(digits(cells), person.phones())
                    || saysAny(cells.toLowerCase(Locale.ROOT), person.addresses())
                    || Stream.concat(person.names().stream(), Stream.ofNullable(person.reference()))
                            .anyMatch(word -> cells.contains('"' + word + '"'));
        });
    }

    /** Also those of full width. */
    private static String digits(String cells) {
        var digits = new StringBuilder();
        cells.chars()
                .map(letter -> Character.digit(letter, 10))
                .filter(digit -> digit >= 0)
                .forEach(digits::append);
        return digits.toString();
    }

    private List<String> searches(Person person) {
        var words = Stream.of(person.addresses(), person.phones(), person.names())
                .flatMap(List::stream)
                .collect(Collectors.toCollection(ArrayList::new));
        if (person.reference() != null) {
            words.add(person.reference());
        }
        return found("select id as key, name, criteria from saved_search", row -> {
            var said = vault.open(row.getString("name"), NAME) + " " + vault.open(row.getString("criteria"), CRITERIA);
            return saysAny(
                    said.toLowerCase(Locale.ROOT),
                    words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
        });
    }

    private static boolean saysAny(String text, List<String> words) {
        return words.stream().anyMatch(word -> word.length() >= SHORTEST && text.contains(word));
    }
}
