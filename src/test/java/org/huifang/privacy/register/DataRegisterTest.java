package org.huifang.privacy.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huifang.privacy.register.Entry.Owner;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody can add a column that may hold words and forget to say what becomes of it. */
@ApplicationTest
class DataRegisterTest {

    private static final Person NOBODY = new Person(
            -1, List.of("没有人"), List.of("nobody@nowhere.example"), List.of("99999999999"), "none", List.of("HF"));

    @Autowired
    DataRegister register;

    @Autowired
    RegisteredRows rows;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyColumnThatCanHoldWordsIsRegistered() {
        var unregistered = new TreeSet<>(
                columns(
                        "data_type in ('text', 'character varying', 'character', 'bytea', 'json', 'jsonb', 'ARRAY', 'xml', 'USER-DEFINED', 'oid')"));
        register.entries()
                .forEach(entry -> entry.columns().forEach(column -> unregistered.remove(nameOf(entry, column))));

        assertThat(unregistered)
                .as("say in privacy/register.yaml what becomes of these columns")
                .isEmpty();
    }

    @Test
    void everythingRegisteredIsThere() {
        var known = columns("true");

        assertThat(register.entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(known).containsAll(named(entry, entry.columns()));
            assertThat(known).containsAll(named(entry, entry.told()));
        });
    }

    @Test
    void wordsOfAPersonAreSealedOrSaidToBeReadableWithTheReason() {
        var sealed = register.sealed();

        assertThat(register.entries())
                .allSatisfy(entry -> entry.erase().forEach((column, eraser) -> assertThat(eraser != Eraser.MARK
                                || sealed.getOrDefault(entry.table(), Set.of()).contains(column)
                                || register.entries().stream()
                                        .filter(other -> other.table().equals(entry.table()))
                                        .anyMatch(other -> !other.readable()
                                                .getOrDefault(column, "")
                                                .isBlank()))
                        .as("sealed, or why not: %s", nameOf(entry, column))
                        .isTrue()));
    }

    @Test
    void nothingIsBothSealedAndReadable() {
        var sealed = register.sealed();

        assertThat(register.entries())
                .allSatisfy(entry -> assertThat(entry.readable().keySet())
                        .as(entry.table())
                        .noneMatch(sealed.getOrDefault(entry.table(), Set.of())::contains));
        sealed.forEach((table, columns) -> assertThat(columns("data_type in ('text', 'bytea')"))
                .containsAll(
                        columns.stream().map(column -> table + "." + column).toList()));
    }

    @Test
    void noColumnIsBothKeptAndErased() {
        var tables = register.entries().stream().collect(Collectors.groupingBy(Entry::table));

        tables.forEach((table, entries) -> {
            var kept = new HashSet<String>();
            entries.forEach(entry -> entry.keep().values().forEach(kept::addAll));
            assertThat(entries.stream().flatMap(entry -> entry.erase().keySet().stream()))
                    .as(table)
                    .noneMatch(kept::contains);
        });
    }

    @Test
    void whatIsToldToAPersonIsNeverAboutStaff() {
        assertThat(register.entries()).allSatisfy(entry -> assertThat(entry.told())
                .as(entry.table())
                .noneMatch(entry.keep().getOrDefault(Entry.Reason.STAFF, Set.of())::contains));
    }

    @Test
    void everyStatementRuns() {
        var all = List.of(DataClass.values());
        var reader = new NamedParameterJdbcTemplate(database);

        transaction.executeWithoutResult(status -> {
            assertThat(rows.eraseCases(NOBODY.numbers(), all)).isZero();
            assertThat(rows.erasePerson(NOBODY)).isZero();
            register.entries().stream().filter(entry -> entry.since() != null).forEach(entry -> assertThat(
                            rows.eraseOld(entry, Instant.EPOCH, Instant.EPOCH, 10))
                    .as(entry.table())
                    .isZero());
            register.entries().stream()
                    .filter(entry -> entry.of() != Owner.HOUSE)
                    .forEach(entry -> reader.queryForList(
                            "select 1 from %s where (%s) and (%s) limit 1"
                                    .formatted(entry.table(), entry.rows(), entry.copied()),
                            RegisteredRows.values(NOBODY)));
            status.setRollbackOnly();
        });
    }

    private Set<String> columns(String condition) {
        return new TreeSet<>(database.queryForList(
                """
                select c.table_name || '.' || c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                  and c.table_name not like 'act\\_%%' and c.table_name <> 'flyway_schema_history' and %s"""
                        .formatted(condition),
                String.class));
    }

    private static List<String> named(Entry entry, Iterable<String> columns) {
        var names = new ArrayList<String>();
        columns.forEach(column -> names.add(nameOf(entry, column)));
        return names;
    }

    private static String nameOf(Entry entry, String column) {
        return entry.table() + "." + column;
    }
}
