package org.huifang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The packaged application in its standalone role: another JVM, on free ports, with a data folder that is thrown away. */
final class ApplicationUnderTest implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofMinutes(3);
    private static final Duration GRACEFUL_STOP = Duration.ofSeconds(90);

    private final Process jvm;
    private final Path folder;
    private final int httpPort;
    private final int databasePort;
    private boolean closed;

    private ApplicationUnderTest(Process jvm, Path folder, int httpPort, int databasePort) {
        this.jvm = jvm;
        this.folder = folder;
        this.httpPort = httpPort;
        this.databasePort = databasePort;
    }

    /**
     * @param jar the application
     * @param output folder for its log and, while it runs, its data
     * @param jvmOptions options of its JVM, for profiling
     */
    static ApplicationUnderTest start(Path jar, Path output, List<String> jvmOptions)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Files.createDirectories(output), "data-");
        var ports = freePorts(4);
        var log = output.resolve("application.log").toFile();
        var jvm = new ProcessBuilder(command(jar, folder, ports, jvmOptions))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        var application = new ApplicationUnderTest(jvm, folder, ports.get(0), ports.get(1));
        Runtime.getRuntime().addShutdownHook(new Thread(application::close));
        try {
            application.awaitReady(log.toPath());
            return application;
        } catch (IOException | InterruptedException | RuntimeException e) {
            application.close();
            throw e;
        }
    }

    private static List<String> command(Path jar, Path folder, List<Integer> ports, List<String> jvmOptions) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-jar",
                jar.toString(),
                "--server.port=" + ports.get(0),
                "--huifang.standalone.database-port=" + ports.get(1),
                "--huifang.standalone.smtp-port=" + ports.get(2),
                "--huifang.standalone.imap-port=" + ports.get(3),
                "--huifang.standalone.data-dir=" + folder));
        return command;
    }

    /** All held at once before any is given back, so that no two are the same. */
    private static List<Integer> freePorts(int count) throws IOException {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + STARTUP.toNanos();
        while (!isReady()) {
            if (!jvm.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The application did not start:\n" + Files.readString(log));
            }
            Thread.sleep(250);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            var health = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
                    .build();
            return HttpClient.newHttpClient()
                            .send(health, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notListening) {
            return false;
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    long jvmPid() {
        return jvm.pid();
    }

    long postmasterPid() {
        return postmasters().findFirst().orElseThrow().pid();
    }

    /** @param database huifang for the facts, postgres for what the server says about itself */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(databasePort, database), "postgres", "");
    }

    private Stream<ProcessHandle> postmasters() {
        return Stream.of("postgres", "postgres.nascent")
                .map(cluster -> folder.resolve(cluster).resolve("postmaster.pid"))
                .filter(Files::exists)
                .map(ApplicationUnderTest::pidIn)
                .map(ProcessHandle::of)
                .flatMap(Optional::stream);
    }

    private static long pidIn(Path pidFile) {
        try (var lines = Files.lines(pidFile)) {
            return Long.parseLong(lines.findFirst().orElseThrow().trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also called on Ctrl-C, while the driver may be closing it too. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        jvm.destroy();
        if (!ends()) {
            jvm.destroyForcibly();
        }
        postmasters().toList().forEach(ApplicationUnderTest::end);
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println("The data folder " + folder + " could not be deleted: " + e);
        }
    }

    private boolean ends() {
        try {
            return jvm.waitFor(GRACEFUL_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A database whose application is gone; its data is thrown away, so nothing is lost. */
    private static void end(ProcessHandle postmaster) {
        postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
        postmaster.destroyForcibly();
    }
}
