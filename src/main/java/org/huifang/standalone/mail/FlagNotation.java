package org.huifang.standalone.mail;

import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Flags as part of a file name: Maildir's letters, then client keywords each behind a plus sign, as in {@code RS+urgent}. */
final class FlagNotation {

    /** RECENT is left out on purpose: after a restart every message is new to every client. */
    private static final Map<Character, Flag> LETTERS = new TreeMap<>(
            Map.of('D', Flag.DRAFT, 'F', Flag.FLAGGED, 'R', Flag.ANSWERED, 'S', Flag.SEEN, 'T', Flag.DELETED));

    private FlagNotation() {}

    static String write(Flags flags) {
        var text = new StringBuilder();
        LETTERS.forEach((letter, flag) -> {
            if (flags.contains(flag)) {
                text.append(letter);
            }
        });
        for (var keyword : flags.getUserFlags()) {
            text.append('+').append(URLEncoder.encode(keyword, StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    static Flags read(String text) {
        var flags = new Flags();
        var parts = text.split("\\+");
        LETTERS.forEach((letter, flag) -> {
            if (parts[0].indexOf(letter) >= 0) {
                flags.add(flag);
            }
        });
        for (int i = 1; i < parts.length; i++) {
            flags.add(URLDecoder.decode(parts[i], StandardCharsets.UTF_8));
        }
        return flags;
    }
}
