package org.huifang.sla.calendar;

import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** What the YAML text of a calendar says, before its holiday lists are read. */
record CalendarYaml(String region, String name, ZoneId zone, Week week, List<Feed> feeds) {

    /** A holiday list and the line that names it. */
    record Feed(String file, int line) {}

    private static final Set<String> KEYS = Set.of("region", "name", "zone", "week", "holidays");
    private static final Map<String, DayOfWeek> WEEKDAYS = Stream.of(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().toLowerCase(Locale.ROOT), Function.identity()));
    private static final Pattern REGION = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final String UNNAMED = "calendar";
    private static final Pattern REGION_LINE =
            Pattern.compile("(?m)^region:\\s*[\"']?([a-z][a-z0-9-]*)[\"']?\\s*(#.*)?$");

    /** What the file of the text must be called; of a text without region, what errors call it. */
    static String fileName(String yaml) {
        var region = REGION_LINE.matcher(yaml);
        return region.find() ? region.group(1) + ".yaml" : UNNAMED;
    }

    /** @throws InvalidCalendar if it is no YAML, or not that of a calendar */
    static CalendarYaml parse(String file, String yaml) {
        var top = YamlMap.of(file, compose(file, yaml), "the calendar", KEYS);
        return new CalendarYaml(
                region(file, top), top.required("name", top::text), zone(top), week(file, top), feeds(top));
    }

    private static Node compose(String file, String yaml) {
        try {
            var root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root == null) {
                throw new InvalidCalendar(file, 1, "the file is empty");
            }
            return root;
        } catch (MarkedYAMLException malformed) {
            var line = malformed.getProblemMark() == null
                    ? 1
                    : malformed.getProblemMark().getLine() + 1;
            throw new InvalidCalendar(file, line, "this is not YAML (%s)".formatted(malformed.getProblem()));
        } catch (YAMLException unreadable) {
            throw new InvalidCalendar(
                    file,
                    "this is not YAML (%s)"
                            .formatted(
                                    unreadable.getMessage().lines().findFirst().orElse("")));
        }
    }

    private static String region(String file, YamlMap top) {
        var region = top.required("region", top::text);
        if (!REGION.matcher(region).matches()) {
            throw top.invalid("region", "'%s' is no region; write small letters, digits and hyphens".formatted(region));
        }
        if (!file.equals(UNNAMED) && !file.equals(region + ".yaml")) {
            throw top.invalid("region", "the region is %s, but the file is called %s".formatted(region, file));
        }
        return region;
    }

    private static ZoneId zone(YamlMap top) {
        var zone = top.required("zone", top::text);
        // Offsets are no zones: they do not know when the clocks change.
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw top.invalid("zone", "'%s' is no time zone; write one such as Asia/Shanghai".formatted(zone));
        }
        return ZoneId.of(zone);
    }

    private static Week week(String file, YamlMap top) {
        var days = YamlMap.of(file, top.required("week", Function.identity()), "the week", WEEKDAYS.keySet());
        var windows = new EnumMap<DayOfWeek, List<DayWindow>>(DayOfWeek.class);
        days.keys().forEach(key -> windows.put(WEEKDAYS.get(key), windows(days, key)));
        for (var day : windows.keySet()) {
            requireApartFromNextDay(days, windows, day);
        }
        var week = new Week(windows);
        if (week.isClosed()) {
            throw top.invalid("week", "the week has no window, so nothing would ever be due");
        }
        return week;
    }

    private static List<DayWindow> windows(YamlMap days, String key) {
        var windows = new ArrayList<DayWindow>();
        for (var node : days.list(key)) {
            try {
                windows.add(DayWindow.parse(days.text(node), windows));
            } catch (IllegalArgumentException wrong) {
                throw days.invalid(node, "%s %s".formatted(key, wrong.getMessage()));
            }
        }
        return windows;
    }

    private static void requireApartFromNextDay(YamlMap days, Map<DayOfWeek, List<DayWindow>> windows, DayOfWeek day) {
        for (var window : windows.get(day)) {
            for (var next : windows.getOrDefault(day.plus(1), List.of())) {
                if (window.to() - DayWindow.MINUTES_OF_DAY > next.from()) {
                    var nextDay = day.plus(1).name().toLowerCase(Locale.ROOT);
                    throw days.invalid(
                            nextDay,
                            "%s %s overlaps %s %s"
                                    .formatted(nextDay, next, day.name().toLowerCase(Locale.ROOT), window));
                }
            }
        }
    }

    private static List<Feed> feeds(YamlMap top) {
        var feeds = new ArrayList<Feed>();
        for (var node : top.list("holidays")) {
            var file = top.text(node);
            if (!file.matches("[\\w.-]+\\.ics")) {
                throw top.invalid(node, "'%s' is not the name of an .ics file beside this one".formatted(file));
            }
            if (feeds.stream().anyMatch(feed -> feed.file().equals(file))) {
                throw top.invalid(node, "%s is named twice".formatted(file));
            }
            feeds.add(new Feed(file, top.line(node)));
        }
        return feeds;
    }
}
