package org.huifang.testing;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** A database of the test run's PostgreSQL. */
record TestDatabase(String name) implements JdbcConnectionDetails {

    private static final TestDatabase TEMPLATE = new TestDatabase("huifang_template");
    private static final AtomicInteger MADE = new AtomicInteger();

    private static boolean templateIsThere;

    /** One that is not there yet. */
    static TestDatabase next() {
        return new TestDatabase("huifang_" + MADE.incrementAndGet());
    }

    /** @param migration brings the template up to date; only that of the first database is called */
    void makeAsCopy(Consumer<TestDatabase> migration) {
        synchronized (TEMPLATE) {
            if (!templateIsThere) {
                execute("create database " + TEMPLATE.name);
                migration.accept(TEMPLATE);
                templateIsThere = true;
            }
            execute("create database %s template %s".formatted(name, TEMPLATE.name));
        }
    }

    private static void execute(String sql) {
        try (var connection = TestServers.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String getJdbcUrl() {
        return TestServers.POSTGRES.getJdbcUrl("postgres", name);
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "postgres";
    }
}
