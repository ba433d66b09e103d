package org.huifang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** CPU time in milliseconds, user and system, as Linux accounts for it. */
final class CpuTime {

    /** A tick of /proc is 10 ms on every architecture that Java runs on. */
    private static final long MILLIS_PER_TICK = 10;

    // Positions in /proc/<pid>/stat behind the program's name, which may itself contain blanks; see proc(5).
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED_CHILDREN = 13;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

    private CpuTime() {}

    static long of(long pid) {
        return ticks(pid, USER, SYSTEM).orElseThrow() * MILLIS_PER_TICK;
    }

    /** The process itself, its children that live, and those that have ended. */
    static long ofFamily(long parent) {
        var own = ticks(parent, USER, SYSTEM, USER_OF_ENDED_CHILDREN, SYSTEM_OF_ENDED_CHILDREN)
                .orElseThrow();
        var children = ProcessHandle.of(parent).orElseThrow().children();
        return (own
                        + children.mapToLong(child ->
                                        ticks(child.pid(), USER, SYSTEM).orElse(0L))
                                .sum())
                * MILLIS_PER_TICK;
    }

    /** Empty when the process ended meanwhile. */
    private static Optional<Long> ticks(long pid, int... positions) {
        var file = Path.of("/proc", Long.toString(pid), "stat");
        try {
            var stat = Files.readString(file);
            var numbers = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Optional.of(Arrays.stream(positions)
                    .mapToLong(position -> Long.parseLong(numbers[position]))
                    .sum());
        } catch (IOException e) {
            if (Files.exists(file)) {
                throw new UncheckedIOException(e);
            }
            return Optional.empty();
        }
    }
}
