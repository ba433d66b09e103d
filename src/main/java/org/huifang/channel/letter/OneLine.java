package org.huifang.channel.letter;

import java.util.regex.Pattern;

/** Values as they stand in one line: nothing in them may begin a line of its own, such as a header of a mail. */
final class OneLine {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
    private static final String CUT = "…";

    static String of(String value) {
        return BLANKS.matcher(value).replaceAll(" ").strip();
    }

    /** @param longest in UTF-16 units, the sign that something is missing included */
    static String of(String value, int longest) {
        var line = of(value);
        if (line.length() <= longest) {
            return line;
        }
        var end = longest - CUT.length();
        // Not between the two halves of one character.
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** Lines stay, all else that is not seen goes. */
    static String severalOf(String value) {
        return CONTROLS.matcher(value.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    private OneLine() {}
}
