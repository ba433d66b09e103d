package org.huifang.dossier.view;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huifang.desk.words.DeskWords;
import org.huifang.desk.words.FactWords;
import org.huifang.home.HomeTime;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * Names of things in both languages, from {@code wording/dossier*.properties} and where they have none from the words of the desk; what has
 * no name at all is shown as it is stored.
 */
@Component
class Words {

    private static final Pattern PROMISE = Pattern.compile("(PT\\w+) ([A-Z_]+)");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final FactWords facts;
    private final DeskWords desk;

    Words(FactWords facts, DeskWords desk) {
        this.facts = facts;
        this.desk = desk;
        words.setBasename("wording/dossier");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
    }

    /**
     * Such as {@code 已受理 Received}.
     *
     * @param numbers that the words have places for
     */
    String both(String kind, String name, Object... numbers) {
        return named(kind + "." + name, numbers).orElse(name);
    }

    private Optional<String> named(String key, Object... numbers) {
        var chinese = words.getMessage(key, numbers, "", Locale.SIMPLIFIED_CHINESE);
        var english = words.getMessage(key, numbers, "", Locale.ENGLISH);
        return chinese.isEmpty()
                ? Optional.empty()
                : Optional.of(chinese.equals(english) ? chinese : chinese + " " + english);
    }

    String event(String kind) {
        return desk.code("event", kind);
    }

    /** What a fact is called. */
    String fact(String name) {
        return named("fact." + name)
                .or(() -> facts.name(name))
                .or(() -> facts.value("milestone", name))
                .orElse(name);
    }

    /** What a fact says: an instant in the time of the desk, a code by its name, a flag, a number; empty for nothing. */
    String cell(String fact, Object value) {
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
        var promise = PROMISE.matcher(text);
        if (promise.matches()) {
            return lasting(Duration.parse(promise.group(1))) + " " + both("code", promise.group(2));
        }
        return facts.value(fact, text).orElseGet(() -> CODE.matcher(text).matches() ? both("code", text) : text);
    }

    private static String lasting(Duration promised) {
        return promised.toMinutesPart() == 0 ? promised.toHours() + " h" : promised.toMinutes() + " min";
    }

    String yuan(long cents) {
        return "¥ %d.%02d".formatted(cents / 100, cents % 100);
    }

    String time(String instant) {
        try {
            return HomeTime.second(Instant.parse(instant));
        } catch (DateTimeParseException altered) {
            return instant;
        }
    }

    String actor(String actor) {
        return actor.startsWith("staff:") ? actor.substring("staff:".length()) : both("actor", actor);
    }
}
