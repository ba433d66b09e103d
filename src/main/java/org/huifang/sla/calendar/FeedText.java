package org.huifang.sla.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of an iCalendar text with folded ones joined, each with the number of the line it begins on. */
final class FeedText {

    private record Line(int number, String text) {

        boolean is(String content) {
            return text.stripTrailing().equalsIgnoreCase(content);
        }

        boolean isProperty(String name) {
            return text.regionMatches(true, 0, name, 0, name.length())
                    && text.length() > name.length()
                    && ":;".indexOf(text.charAt(name.length())) >= 0;
        }
    }

    private final List<Line> lines = new ArrayList<>();

    FeedText(String text) {
        var number = 0;
        var zone = false;
        for (var written : text.lines().toList()) {
            number++;
            var line = new Line(number, written);
            // The library would enter the zones of a feed into java.time, for good; whole days need none.
            zone |= line.is("BEGIN:VTIMEZONE");
            if (!zone && !written.isBlank()) {
                append(line);
            }
            zone &= !line.is("END:VTIMEZONE");
        }
    }

    private void append(Line line) {
        var folded = line.text().startsWith(" ") || line.text().startsWith("\t");
        if (folded && !lines.isEmpty()) {
            var last = lines.remove(lines.size() - 1);
            lines.add(new Line(last.number(), last.text() + line.text().substring(1)));
        } else {
            lines.add(line);
        }
    }

    /** What is left for the library to read. */
    String unfolded() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** Where a line of {@link #unfolded} stands in the text; both count from 1. */
    int lineOf(int unfolded) {
        return lines.isEmpty()
                ? 1
                : lines.get(Math.max(0, Math.min(unfolded, lines.size()) - 1)).number();
    }

    /** Where each component of the kind begins, in order. */
    List<Integer> beginningsOf(String component) {
        return lines.stream()
                .filter(line -> line.is("BEGIN:" + component))
                .map(Line::number)
                .toList();
    }

    /** Where the property stands in the event that begins on the line; without it, that line. */
    int lineOf(String property, int event) {
        return lines.stream()
                .filter(line -> line.number() > event)
                .takeWhile(line -> !line.is("END:VEVENT"))
                .filter(line -> line.isProperty(property))
                .map(Line::number)
                .findFirst()
                .orElse(event);
    }
}
