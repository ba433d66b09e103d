package org.huifang.complaint.triage.text.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a word list in {@code triage/}, without comments. */
final class ResourceLines {

    private ResourceLines() {}

    static List<String> of(String name) {
        var stream = ResourceLines.class.getResourceAsStream("/triage/" + name);
        if (stream == null) {
            throw new IllegalStateException("There is no word list triage/%s on the class path.".formatted(name));
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
