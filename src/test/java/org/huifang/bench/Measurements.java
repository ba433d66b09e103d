package org.huifang.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the application and its database use up between two moments. */
final class Measurements implements AutoCloseable {

    /** A database session that has nothing to do reports its transactions only after ten seconds. */
    private static final Duration REPORTING_DELAY = Duration.ofSeconds(11);

    private static final String TRANSACTION_CONTROL =
            "^\\s*(begin|commit|rollback|savepoint|release|set|show|reset)\\y";
    private static final String WRITE = "^\\s*((with\\y.*)?(insert|update|delete|merge)\\y|select append_case_event)";

    private final ApplicationUnderTest application;
    private final Connection database;
    private Usage begin;

    Measurements(ApplicationUnderTest application) throws SQLException {
        this.application = application;
        this.database = application.connect("postgres");
    }

    /**
     * @param statements executed by PostgreSQL, a batch counting as one, without begin, commit and the like
     * @param writes those of them that insert, update or delete, the function that appends to the ledger included
     * @param commits transactions that ended well, also those that only read
     * @param walBytes bytes added to the write-ahead log
     * @param walPageImages whole pages in it: the first change of each page after a checkpoint
     */
    record Usage(
            long jvmCpuMillis,
            long databaseCpuMillis,
            long statements,
            long writes,
            long commits,
            long walBytes,
            long walPageImages) {

        long cpuMillis() {
            return jvmCpuMillis + databaseCpuMillis;
        }
    }

    /** What one statement of the application took in the whole measurement. */
    record StatementUse(long calls, double totalMillis, long rows, long walBytes, String text) {}

    void begin() throws SQLException, InterruptedException {
        Thread.sleep(REPORTING_DELAY.toMillis());
        try (var reset = database.createStatement()) {
            reset.execute("select pg_stat_statements_reset()");
        }
        begin = read(commits(), walPageImages());
    }

    /** CPU and counts are taken at once, only what is reported late is waited for. */
    Usage end() throws SQLException, InterruptedException {
        var end = read(0, 0);
        Thread.sleep(REPORTING_DELAY.toMillis());
        return new Usage(
                end.jvmCpuMillis - begin.jvmCpuMillis,
                end.databaseCpuMillis - begin.databaseCpuMillis,
                end.statements,
                end.writes,
                commits() - begin.commits,
                end.walBytes - begin.walBytes,
                walPageImages() - begin.walPageImages);
    }

    long cpuMillis() {
        return CpuTime.of(application.jvmPid()) + CpuTime.ofFamily(application.postmasterPid());
    }

    private Usage read(long commits, long walPageImages) throws SQLException {
        return new Usage(
                CpuTime.of(application.jvmPid()),
                CpuTime.ofFamily(application.postmasterPid()),
                number(calls("query !~* '" + TRANSACTION_CONTROL + "'")),
                number(calls("query ~* '" + WRITE + "'")),
                commits,
                number("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')"),
                walPageImages);
    }

    private static String calls(String condition) {
        return "select coalesce(sum(calls), 0) from " + STATEMENTS + " where " + condition;
    }

    private static final String STATEMENTS =
            "(select s.* from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = 'huifang') s";

    private long commits() throws SQLException {
        return number("select xact_commit from pg_stat_database where datname = 'huifang'");
    }

    private long walPageImages() throws SQLException {
        return number("select wal_fpi from pg_stat_wal");
    }

    /** Every kind of statement since the measurement began, the most expensive first. */
    List<StatementUse> statements() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select calls, total_exec_time, rows, wal_bytes, query from "
                        + STATEMENTS + " order by total_exec_time desc")) {
            var uses = new ArrayList<StatementUse>();
            while (rows.next()) {
                uses.add(use(rows));
            }
            return uses;
        }
    }

    private static StatementUse use(ResultSet row) throws SQLException {
        return new StatementUse(
                row.getLong(1),
                row.getDouble(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5).replaceAll("\\s+", " ").strip());
    }

    /** A setting of the server, such as fsync. */
    String setting(String name) throws SQLException {
        try (var statement = database.createStatement();
                var value = statement.executeQuery("show " + name)) {
            value.next();
            return value.getString(1);
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = database.createStatement();
                var value = statement.executeQuery(query)) {
            value.next();
            return value.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
