package org.huifang.desk.words;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.huifang.home.HomeTime;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of {@code wording/desk*.properties}, Chinese and English beside each other, as staff pages show them. */
@Component
public class DeskWords {

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    DeskWords() {
        words.setBasename("wording/desk");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
    }

    /** @throws org.springframework.context.NoSuchMessageException when nobody has given it a name */
    public String of(String key) {
        return words.getMessage(key, null, Locale.CHINESE) + " " + words.getMessage(key, null, Locale.ENGLISH);
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(words.getMessage(key, null, null, Locale.CHINESE))
                .map(chinese -> chinese + " " + words.getMessage(key, null, Locale.ENGLISH));
    }

    /** The code itself when it has no name, and nothing for nothing. */
    public String code(String kind, Object code) {
        return code == null ? null : find(kind + "." + code).orElseGet(code::toString);
    }

    /** By the clock of the house; nothing for nothing. */
    public static String minute(Instant at) {
        return at == null ? null : HomeTime.minute(at);
    }

    /** In yuan; nothing where no money moves. */
    public static String yuan(long cents) {
        return cents == 0 ? null : "¥ %d.%02d".formatted(cents / 100, Math.abs(cents % 100));
    }
}
