package org.huifang.standalone;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huifang.startup.CannotStart;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL of our own in the data folder, as durable as an installed one. */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final String USER = "postgres";
    private static final String NAME = "huifang";
    private static final Duration STARTUP = Duration.ofSeconds(90);

    private final Path cluster;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(Path cluster, EmbeddedPostgres server) {
        this.cluster = cluster;
        this.server = server;
    }

    static EmbeddedDatabase start(DataFolder folder, int port) {
        var startup = new Startup(folder, port);
        try {
            return startup.database();
        } catch (CannotStart e) {
            throw e;
        } catch (Exception | ExceptionInInitializerError e) {
            startup.stopLeftBehind();
            throw new CannotStart(
                    "The embedded PostgreSQL on port %d in %s did not start (%s); its own words stand in %s."
                            .formatted(port, startup.cluster(), e.getMessage(), startup.log()),
                    e);
        }
    }

    static Stream<Postmaster> leftRunningIn(Path dataDir) {
        var folder = DataFolder.absolute(dataDir);
        return Stream.of(Startup.NASCENT, Startup.CLUSTER)
                .map(folder::resolve)
                .map(Postmaster::runningOn)
                .flatMap(Optional::stream);
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), NAME);
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void close() throws IOException {
        server.close();
        // The library waits five seconds and then lets go; a busy server needs longer for its last checkpoint.
        Postmaster.runningOn(cluster).ifPresent(Postmaster::stop);
    }

    /** The way from any state a crash can leave behind to a running server. */
    private record Startup(DataFolder folder, int port) {

        static final String CLUSTER = "postgres";
        static final String NASCENT = "postgres.nascent";

        EmbeddedDatabase database() throws IOException, SQLException {
            stopLeftBehind();
            requireFreePort();
            discardHalfUnpackedBinaries();
            beginNewLog();
            if (Files.notExists(cluster())) {
                createCluster();
            }
            DataFolder.makePrivate(cluster());
            var database = new EmbeddedDatabase(cluster(), launch(cluster()));
            try {
                prepare(database.server);
                return database;
            } catch (SQLException | RuntimeException e) {
                database.close();
                throw e;
            }
        }

        void stopLeftBehind() {
            for (var folder : List.of(nascent(), cluster())) {
                Postmaster.runningOn(folder).ifPresent(Postmaster::stop);
                Postmaster.discardReusedPidFile(folder);
            }
        }

        private void requireFreePort() {
            LocalPort.ofDatabase(port).problem().ifPresent(problem -> {
                throw new CannotStart(problem);
            });
        }

        /** The library takes files that exist for complete, also those it was writing when it was killed. */
        private void discardHalfUnpackedBinaries() throws IOException {
            Files.createDirectories(binaries());
            try (Stream<Path> unpacked = Files.list(binaries())) {
                for (var folder : unpacked.toList()) {
                    if (Files.notExists(folder.resolve(".exists"))) {
                        FileSystemUtils.deleteRecursively(folder);
                    }
                }
            }
        }

        private void beginNewLog() throws IOException {
            if (Files.exists(log())) {
                Files.move(log(), folder.resolve("postgres.previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        }

        /** Created aside and renamed when complete: a half-made cluster looks like a whole one to the library. */
        private void createCluster() throws IOException {
            FileSystemUtils.deleteRecursively(nascent());
            launch(nascent()).close();
            Files.move(nascent(), cluster(), StandardCopyOption.ATOMIC_MOVE);
        }

        private EmbeddedPostgres launch(Path dataDirectory) throws IOException {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(dataDirectory)
                    .setOverrideWorkingDirectory(binaries().toFile())
                    .setCleanDataDirectory(false)
                    // Its own hook would stop the database while Spring still drains requests and jobs.
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(STARTUP)
                    .setOutputRedirector(Redirect.appendTo(log().toFile()))
                    .setErrorRedirector(Redirect.appendTo(log().toFile()))
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    // The library starts the server with -F and asynchronous commits, which may lose what was answered.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    // Only TCP is used, and a stale socket lock in /tmp could block the start.
                    .setServerConfig("unix_socket_directories", "")
                    .start();
        }

        private void prepare(EmbeddedPostgres server) throws SQLException {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                requireOwnServer(connection);
                statement.execute("create extension if not exists pg_stat_statements");
                if (!answers(connection, "select 1 from pg_database where datname = '" + NAME + "'", "1")) {
                    statement.execute("create database " + NAME);
                }
            }
        }

        /** A foreign server that grabbed the port meanwhile would answer just as willingly. */
        private void requireOwnServer(Connection connection) throws SQLException {
            if (!answers(connection, "show data_directory", cluster().toString())) {
                throw new CannotStart(LocalPort.ofDatabase(port).sentence());
            }
        }

        private static boolean answers(Connection connection, String query, String expected) throws SQLException {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery(query)) {
                return result.next() && expected.equals(result.getString(1));
            }
        }

        private Path cluster() {
            return folder.resolve(CLUSTER);
        }

        private Path log() {
            return folder.resolve("postgres.log");
        }

        private Path nascent() {
            return folder.resolve(NASCENT);
        }

        private Path binaries() {
            return folder.resolve("postgres-binaries");
        }
    }
}
