package org.huifang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a measurement found, printed as it is found, so that a run which breaks off has not been for nothing, and kept in a file at its end. */
final class Rows {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final StringBuilder lines = new StringBuilder();

    void add(String format, Object... values) {
        var line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        lines.append(line).append('\n');
    }

    /** @param name of the measurement, such as search */
    void keep(Path folder, String name) throws IOException {
        var stamp = LocalDateTime.now(ZoneOffset.UTC).format(STAMP);
        Files.writeString(folder.resolve(stamp + "-" + name + ".txt"), lines);
    }
}
