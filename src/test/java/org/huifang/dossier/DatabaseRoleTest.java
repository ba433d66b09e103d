package org.huifang.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The role under which the application works, when it does not own the tables: connected as that role. */
@ApplicationTest
class DatabaseRoleTest {

    @Autowired
    DataSource owner;

    @Autowired
    CaseDriver cases;

    private JdbcTemplate asApplication() throws SQLException {
        try (var connection = owner.getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        """
                        do $$ begin
                            create role huifang_app login password 'Huifang-test-1';
                        exception when duplicate_object then null;
                        end $$""");
            }
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/application-role.sql"));
            var url = connection.getMetaData().getURL().replaceAll("([?&])(user|password)=[^&]*", "$1");
            return new JdbcTemplate(new DriverManagerDataSource(url, "huifang_app", "Huifang-test-1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case_event",
                "case_trace",
                "kept_model",
                "anchor",
                "anchor_leaf",
                "sla_event",
                "customer_event",
                "consent"
            })
    void mayNotChangeWhatMustStayAsItWasWritten(String table) throws SQLException {
        var application = asApplication();

        assertThat(application.queryForObject("select current_user", String.class))
                .isEqualTo("huifang_app");
        for (var refused : new String[] {
            "delete from " + table, "truncate " + table, "alter table %s disable trigger all".formatted(table)
        }) {
            assertThatThrownBy(() -> application.execute(refused))
                    .rootCause()
                    .hasMessageMatching("ERROR: (permission denied for|must be owner of) table .*");
        }
        var column = application
                .queryForList(
                        "select column_name from information_schema.columns where table_name = ? and is_identity = 'NO' limit 1",
                        String.class,
                        table)
                .get(0);
        assertThatThrownBy(() -> application.execute("update %1$s set %2$s = %2$s".formatted(table, column)))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void mayDoItsWork() throws SQLException {
        var number = cases.complaintByMail().value();
        var application = asApplication();

        var seq = application.queryForObject(
                "select append_case_event(?, now(), 'system', 'INFORMATION_NOTED', '{}')", Integer.class, number);
        assertThat(seq).isGreaterThan(1);
        assertThat(application.queryForObject(
                        "select append_case_trace(?, now(), 'system', 'PATH', '{}')", Integer.class, number))
                .isPositive();
        assertThat(application.update("update complaint set version = version where number = ?", number))
                .isEqualTo(1);
    }

    @Test
    void mayWorkWithTablesOfFiguresThatTheNextUpgradeMakes() throws SQLException {
        var application = asApplication();
        var tables = new JdbcTemplate(owner);

        tables.execute("create table insight.of_the_next_upgrade (id integer)");
        try {
            assertThat(application.update("insert into insight.of_the_next_upgrade values (1)"))
                    .isEqualTo(1);
            application.execute("truncate insight.of_the_next_upgrade");
        } finally {
            tables.execute("drop table insight.of_the_next_upgrade");
        }
    }
}
