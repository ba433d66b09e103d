package org.huifang.channel.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A letter's file, taken apart. First the mail: a line that is the subject, and the text. Then, each below a line such as
 * {@code --- sms}, the short forms.
 */
record LetterFile(String name, Map<String, String> parts) {

    static final String MAIL = "mail";
    static final String SMS = "sms";
    static final String PUSH = "push";
    static final String WECHAT = "wechat";

    private static final List<String> KNOWN = List.of(SMS, PUSH, WECHAT);
    private static final Pattern HEADING = Pattern.compile("^---\\s*(\\S*)\\s*$");

    /** @throws InvalidLetter when a part is missing, empty, unknown or there twice */
    static LetterFile parse(String name, String text) {
        var parts = new LinkedHashMap<String, StringBuilder>();
        var part = MAIL;
        parts.put(MAIL, new StringBuilder());
        for (var line : text.lines().toList()) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                part = heading.group(1);
                refuse(!KNOWN.contains(part), name, "knows no part '%s'; there are sms, push and wechat.", part);
                refuse(parts.put(part, new StringBuilder()) != null, name, "has the part '%s' twice.", part);
            } else {
                parts.get(part).append(line).append('\n');
            }
        }
        for (var needed : List.of(MAIL, SMS, PUSH, WECHAT)) {
            refuse(
                    !parts.containsKey(needed) || parts.get(needed).toString().isBlank(),
                    name,
                    "does not say what the letter is as '%s'.",
                    needed);
        }
        return new LetterFile(
                name, parts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, part2 -> part2.getValue()
                        .toString()
                        .strip())));
    }

    private static void refuse(boolean wrong, String file, String sentence, String part) {
        if (wrong) {
            throw new InvalidLetter(List.of("%s ".formatted(file) + sentence.formatted(part)));
        }
    }

    String firstLine(String part) {
        return parts.get(part).lines().findFirst().orElse("").strip();
    }

    String afterFirstLine(String part) {
        return parts.get(part).lines().skip(1).collect(Collectors.joining("\n")).strip();
    }

    String whole(String part) {
        return parts.get(part);
    }
}
