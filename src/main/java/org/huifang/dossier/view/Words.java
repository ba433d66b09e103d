package org.huifang.dossier.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Names of things in both languages, from {@code wording/dossier*.properties}; what has no name there is shown as it is stored. */
@Component
class Words {

    private static final ZoneId DESK_ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    Words() {
        words.setBasename("wording/dossier");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
    }

    /** Such as {@code 已受理 Received}. */
    String both(String kind, String name) {
        var key = kind + "." + name;
        var chinese = words.getMessage(key, null, "", Locale.SIMPLIFIED_CHINESE);
        var english = words.getMessage(key, null, "", Locale.ENGLISH);
        return chinese.isEmpty() ? name : chinese.equals(english) ? chinese : chinese + " " + english;
    }

    /** A cell: an instant in the time of the desk, a code by its name, a flag, a number; empty for nothing. */
    String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean flag) {
            return flag ? "是 yes" : "否 no";
        }
        var text = value.toString();
        if (text.length() >= 17 && text.charAt(4) == '-' && text.endsWith("Z")) {
            return time(text);
        }
        return CODE.matcher(text).matches() ? both("code", text) : text;
    }

    String yuan(long cents) {
        return "¥ %d.%02d".formatted(cents / 100, cents % 100);
    }

    String time(String instant) {
        try {
            return SECOND.format(Instant.parse(instant).atZone(DESK_ZONE));
        } catch (DateTimeParseException altered) {
            return instant;
        }
    }

    String actor(String actor) {
        return actor.startsWith("staff:") ? actor.substring("staff:".length()) : both("actor", actor);
    }
}
