package org.huifang.channel.intake.file;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.huifang.channel.intake.text.CleanText;

/** A file's name that is safe to show, to store and to save under: no path, nothing invisible, not too long. */
public final class SafeName {

    /** Characters; the end is kept when cutting, since it says what the file is. */
    static final int LONGEST = 120;

    private static final int LONGEST_EXTENSION = 12;
    private static final Pattern FORBIDDEN = Pattern.compile("[:*?\"<>|]+");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Map<String, String> ENDINGS = Map.of(
            "message/rfc822", ".eml",
            "text/calendar", ".ics",
            "text/html", ".html",
            "text/plain", ".txt",
            "image/jpeg", ".jpg",
            "image/png", ".png",
            "application/pdf", ".pdf",
            "message/delivery-status", ".txt");

    /** @param number of the file in its message, from 1; the name of one that has none */
    public static String of(String given, String mediaType, int number) {
        var visible = CleanText.line(given.replaceAll("[\\p{Cf}\\p{Cc}]", ""));
        var last = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
        var name = FORBIDDEN.matcher(last).replaceAll("_").replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (name.isEmpty()) {
            return "file-" + number + ENDINGS.getOrDefault(mediaType.toLowerCase(Locale.ROOT), "");
        }
        return cut(DEVICE.matcher(name).matches() ? "_" + name : name);
    }

    private static String cut(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }

    private SafeName() {}
}
