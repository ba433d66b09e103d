package org.huifang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.huifang.startup.CannotStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedDatabaseIT {

    @TempDir
    static Path dataDir;

    private static int port;

    @BeforeAll
    static void chooseFreePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "max_connections, 100",
        "shared_preload_libraries, pg_stat_statements",
        "server_encoding, UTF8"
    })
    void runsWithTheSettingsOfADurableServer(String setting, String value) throws Exception {
        try (var folder = DataFolder.claim(dataDir);
                var database = EmbeddedDatabase.start(folder, port)) {
            assertThat(answer(database, "show " + setting)).isEqualTo(value);
        }
    }

    @Test
    void keepsItsDataBetweenRuns() throws Exception {
        try (var folder = DataFolder.claim(dataDir)) {
            try (var database = EmbeddedDatabase.start(folder, port)) {
                execute(database, "create table parcel (number text)", "insert into parcel values ('晨风-1')");
            }
            try (var database = EmbeddedDatabase.start(folder, port)) {
                assertThat(answer(database, "select number from parcel")).isEqualTo("晨风-1");
            }
        }
    }

    @Test
    void stopsTheServerThatAKilledHuifangLeftBehindAndKeepsWhatItCommitted() throws Exception {
        long orphan = killHuifangAfterCommit();

        assertThat(ProcessHandle.of(orphan)).isPresent();
        assertThat(LocalPort.ofDatabase(port).problem()).isPresent();
        assertThat(Preflight.problem(
                        "--spring.profiles.active=standalone",
                        "--server.port=0",
                        "--huifang.standalone.smtp-port=0",
                        "--huifang.standalone.imap-port=0",
                        "--huifang.standalone.database-port=" + port,
                        "--huifang.standalone.data-dir=" + dataDir))
                .isEmpty();
        try (var folder = DataFolder.claim(dataDir);
                var database = EmbeddedDatabase.start(folder, port)) {
            assertThat(answer(database, "select note from survivor")).isEqualTo("committed");
            assertThat(postmasterPid()).isNotEqualTo(orphan);
        }
    }

    @Test
    void startsOnAFolderThatWasCopiedAndLostItsStrictPermissions() throws Exception {
        try (var folder = DataFolder.claim(dataDir)) {
            EmbeddedDatabase.start(folder, port).close();
            Files.setPosixFilePermissions(cluster(), PosixFilePermissions.fromString("rwxr-xr-x"));

            EmbeddedDatabase.start(folder, port).close();
        }
    }

    @Test
    void beginsAnewWhenItWasKilledWhileItCreatedTheDatabase() throws Exception {
        var interrupted = Files.createDirectory(dataDir.resolve("interrupted"));
        Files.createDirectory(interrupted.resolve("postgres.nascent"));
        Files.createFile(interrupted.resolve("postgres.nascent/postgresql.conf"));
        Files.createDirectories(interrupted.resolve("postgres-binaries/PG-half/bin"));
        try (var folder = DataFolder.claim(interrupted);
                var database = EmbeddedDatabase.start(folder, port)) {
            assertThat(answer(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void stopsTheServerWhenItIsClosed() throws Exception {
        try (var folder = DataFolder.claim(dataDir)) {
            EmbeddedDatabase.start(folder, port).close();

            assertThat(Postmaster.runningOn(cluster())).isEmpty();
            assertThat(LocalPort.ofDatabase(port).problem()).isEmpty();
        }
    }

    @Test
    void isNotHinderedByAPidFileWhoseProcessIsGone() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();

        startsDespitePidFileOf(gone.pid());
    }

    @Test
    void isNotHinderedByAPidFileWhoseNumberBelongsToAnotherProgramNow() throws Exception {
        var another = new ProcessBuilder("sleep", "600").start();
        try {
            startsDespitePidFileOf(another.pid());
            assertThat(another.isAlive()).isTrue();
        } finally {
            another.destroyForcibly();
        }
    }

    private static void startsDespitePidFileOf(long pid) throws Exception {
        try (var folder = DataFolder.claim(dataDir)) {
            EmbeddedDatabase.start(folder, port).close();
            Files.write(pidFile(), List.of("" + pid, cluster().toString(), "1700000000", "" + port, "", "localhost"));

            try (var database = EmbeddedDatabase.start(folder, port)) {
                assertThat(answer(database, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void saysInOneSentenceThatThePortIsTaken() throws Exception {
        try (var folder = DataFolder.claim(dataDir);
                var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, other.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("database port " + other.getLocalPort())
                    .hasMessageContaining("huifang.standalone.database-port");
        }
    }

    private static long killHuifangAfterCommit() throws Exception {
        var child = ChildJvm.start(CommitsAndWaits.class, dataDir.toString(), "" + port);
        try {
            child.awaitLine("committed");
            return postmasterPid();
        } finally {
            child.kill();
        }
    }

    /** Run in a JVM of its own, which is then killed. */
    static final class CommitsAndWaits {

        public static void main(String[] args) throws Exception {
            var folder = DataFolder.claim(Path.of(args[0]));
            var database = EmbeddedDatabase.start(folder, Integer.parseInt(args[1]));
            execute(database, "create table survivor (note text)", "insert into survivor values ('committed')");
            System.out.println("committed");
            System.in.read();
        }
    }

    private static long postmasterPid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).get(0).trim());
    }

    private static Path pidFile() throws IOException {
        return cluster().resolve("postmaster.pid");
    }

    private static Path cluster() throws IOException {
        return dataDir.toRealPath().resolve("postgres");
    }

    private static String answer(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = connect(database);
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (var connection = connect(database)) {
            for (var statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
