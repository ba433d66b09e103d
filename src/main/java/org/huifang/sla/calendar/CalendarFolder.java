package org.huifang.sla.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The calendars of a folder: every {@code *.yaml}, named after its region, with the {@code *.ics} beside it. */
public final class CalendarFolder {

    private static final String YAML = ".yaml";
    private static final String ICALENDAR = ".ics";

    private final String place;
    private final SortedMap<String, String> texts;

    private CalendarFolder(String place, SortedMap<String, String> texts) {
        this.place = place;
        this.texts = texts;
    }

    /**
     * The calendars that come with Huifang.
     *
     * @throws InvalidCalendar if a file is not UTF-8
     */
    public static CalendarFolder shipped() {
        var texts = new TreeMap<String, String>();
        try {
            for (var ending : List.of(YAML, ICALENDAR)) {
                // The resolver also looks into a jar in a jar, where a folder cannot be listed.
                var files = new PathMatchingResourcePatternResolver().getResources("classpath:calendar/*" + ending);
                for (var file : files) {
                    texts.put(file.getFilename(), text(file.getFilename(), file.getContentAsByteArray()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new CalendarFolder("classpath:calendar", texts);
    }

    /** @throws InvalidCalendar if there is no such folder, or a file is not UTF-8 */
    public static CalendarFolder at(Path folder) {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if ((name.endsWith(YAML) || name.endsWith(ICALENDAR)) && Files.isRegularFile(file)) {
                    texts.put(name, text(name, Files.readAllBytes(file)));
                }
            }
        } catch (IOException unreadable) {
            throw new InvalidCalendar(folder.toString(), "the folder cannot be read");
        }
        return new CalendarFolder(folder.toString(), texts);
    }

    private static String text(String file, byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherCharset) {
            throw new InvalidCalendar(file, "the file is not UTF-8");
        }
    }

    /** Sorted; one for each {@code *.yaml}, which may still be invalid. */
    public List<String> regions() {
        return texts.keySet().stream()
                .filter(name -> name.endsWith(YAML))
                .map(name -> name.substring(0, name.length() - YAML.length()))
                .toList();
    }

    /** @throws InvalidCalendar if there is none for the region, or it cannot mean what it says */
    public CalendarSource source(String region) {
        var file = region + YAML;
        var yaml = texts.get(file);
        if (yaml == null) {
            throw new InvalidCalendar(place, "there is no %s".formatted(file));
        }
        var source = new CalendarSource(yaml, calendarsOf(file, yaml));
        source.read(file);
        return source;
    }

    private Map<String, String> calendarsOf(String file, String yaml) {
        var calendars = new TreeMap<String, String>();
        for (var feed : CalendarYaml.parse(file, yaml).feeds()) {
            if (texts.containsKey(feed.file())) {
                calendars.put(feed.file(), texts.get(feed.file()));
            }
        }
        return calendars;
    }

    /**
     * By region; never empty.
     *
     * @throws InvalidCalendar if one of them cannot mean what it says, or there is none
     */
    public Map<String, CalendarSource> sources() {
        var sources = new TreeMap<String, CalendarSource>();
        regions().forEach(region -> sources.put(region, source(region)));
        if (sources.isEmpty()) {
            throw new InvalidCalendar(place, "there is no calendar (*.yaml) in the folder");
        }
        return Collections.unmodifiableMap(sources);
    }

    /** Holiday lists that no calendar names, as happens when a new year's list is put there and forgotten. */
    public List<String> unnamedCalendars() {
        var unnamed = new TreeSet<>(texts.keySet());
        unnamed.removeIf(name -> !name.endsWith(ICALENDAR));
        sources()
                .values()
                .forEach(source -> unnamed.removeAll(source.calendars().keySet()));
        return List.copyOf(unnamed);
    }
}
