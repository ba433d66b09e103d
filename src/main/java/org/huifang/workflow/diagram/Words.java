package org.huifang.workflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Breaks labels into lines as the modeler does. Widths are those of Arial, rounded; a server need not have any font to know where
 * a line ends.
 */
final class Words {

    /** From one line to the next, in font sizes. */
    static final double LINE = 1.2;

    private Words() {}

    /** @param width the longest line, in pixels; a single longer word is not cut */
    static List<String> lines(String label, double width, double size) {
        var lines = new ArrayList<String>();
        if (label == null || label.isBlank()) {
            return lines;
        }
        for (var given : label.strip().split("\\R")) {
            var line = "";
            for (var piece : pieces(given, width, size)) {
                if (!line.isBlank() && width((line + piece).stripTrailing(), size) > width) {
                    lines.add(line.strip());
                    line = "";
                }
                line += piece;
            }
            lines.add(line.strip());
        }
        return lines;
    }

    /** A line ends at a blank or hyphen, and between Chinese characters where nothing else fits. */
    private static List<String> pieces(String text, double width, double size) {
        return Stream.of(text.split("(?<=[\\s-])(?=\\S)"))
                .flatMap(word -> width(word.strip(), size) <= width
                        ? Stream.of(word)
                        : Stream.of(word.split("(?<=\\p{IsHan})(?=\\p{IsHan})")))
                .toList();
    }

    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Words::share).sum() * size;
    }

    private static double share(int character) {
        if (character > 0x2e7f) {
            return 1;
        }
        if (" ,.:;'!|iljtfr()[]/-".indexOf(character) >= 0) {
            return 0.3;
        }
        if ("mwMW@".indexOf(character) >= 0) {
            return 0.86;
        }
        return Character.isUpperCase(character) ? 0.69 : 0.55;
    }
}
