package org.huifang.complaint.triage.text.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The categories of {@code dmn/taxonomy.dmn} and the official class of each, read without an engine. */
public final class OfficialClasses {

    private static final Pattern ROW = Pattern.compile(
            "_category\">\\s*<text>\"(\\w+)\"</text>.*?_officialClass\">\\s*<text>\"(\\w+)\"</text>", Pattern.DOTALL);

    private final Map<String, String> classes = new LinkedHashMap<>();

    /** @param table {@code dmn/taxonomy.dmn} */
    public OfficialClasses(Path table) {
        try {
            ROW.matcher(Files.readString(table)).results().forEach(row -> classes.put(row.group(1), row.group(2)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("%s has no categories.".formatted(table));
        }
    }

    /** In the order of the table. */
    public Set<String> categories() {
        return Collections.unmodifiableSet(classes.keySet());
    }

    /** Such as DELIVERY for D1. */
    public String of(String category) {
        return classes.getOrDefault(category, "OTHER");
    }
}
