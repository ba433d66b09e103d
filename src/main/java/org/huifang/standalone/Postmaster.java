package org.huifang.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL server process that runs on a database folder, whoever started it. */
record Postmaster(Path pidFile, ProcessHandle process, int port) {

    private static final Duration CLEAN_STOP = Duration.ofSeconds(30);
    private static final Duration CRASH_STOP = Duration.ofSeconds(5);
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    static Optional<Postmaster> runningOn(Path cluster) {
        var pidFile = pidFileOf(cluster);
        var lines = linesOf(pidFile);
        if (lines.size() < 4) {
            return Optional.empty();
        }
        return ProcessHandle.of(number(lines.get(0)))
                .filter(process -> isServerOf(cluster, process, Instant.ofEpochSecond(number(lines.get(2)))))
                .map(process -> new Postmaster(pidFile, process, (int) number(lines.get(3))));
    }

    /**
     * PostgreSQL refuses to start when the process id in its pid file lives, even if that is another program by now.
     * A dead id it sorts out better than we could: it also looks for surviving children.
     */
    static void discardReusedPidFile(Path cluster) {
        var lines = linesOf(pidFileOf(cluster));
        if (lines.isEmpty() || runningOn(cluster).isPresent()) {
            return;
        }
        if (ProcessHandle.of(number(lines.get(0))).isPresent()) {
            deletePidFile(cluster);
        }
    }

    void stop() {
        signal("INT");
        if (!endsWithin(CLEAN_STOP)) {
            signal("QUIT");
        }
        if (!endsWithin(CRASH_STOP)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            endsWithin(CRASH_STOP);
        }
    }

    /** Windows has no signals; there PostgreSQL is ended hard and recovers from its log. */
    private void signal(String name) {
        try {
            if (isWindows()) {
                process.destroyForcibly();
            } else {
                new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                        .start()
                        .waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The vanished pid file counts too: where nobody reaps orphans an ended server stays visible as a process. */
    private boolean endsWithin(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && Files.exists(pidFile)) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isServerOf(Path cluster, ProcessHandle process, Instant recordedStart) {
        return process.info()
                .arguments()
                .map(List::of)
                .map(arguments -> arguments.contains("-D") && arguments.contains(cluster.toString()))
                .orElseGet(() -> startedAbout(process, recordedStart));
    }

    /** Where the operating system hides arguments, number and start time together identify a process. */
    private static boolean startedAbout(ProcessHandle process, Instant recordedStart) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, recordedStart).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .orElse(false);
    }

    private static Path pidFileOf(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static List<String> linesOf(Path pidFile) {
        try {
            return Files.readAllLines(pidFile);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deletePidFile(Path cluster) {
        try {
            Files.delete(pidFileOf(cluster));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(String line) {
        try {
            return Long.parseLong(line.trim());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
