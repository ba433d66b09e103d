package org.huifang.selfservice.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huifang.customer.Language;
import org.huifang.home.HomeTime;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What the pages say: {@code wording/selfservice*.properties}; the question for people as the survey pages ask it. */
@Component
class PageWords {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    PageWords() {
        texts.setBasenames("wording/selfservice", "wording/survey");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    /** The words of one language, as templates ask for them. */
    In in(Language language) {
        return new In(texts, language);
    }

    /** @param code as our forms and addresses name it, or null */
    static Optional<Language> language(String code) {
        return switch (code == null ? "" : code) {
            case "zh" -> Optional.of(Language.ZH);
            case "en" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }

    /** Of somebody we know nothing of: English where their browser asks for a language that is not Chinese. */
    static Language preferred(Locale browser) {
        return browser.getLanguage().equals(Locale.CHINESE.getLanguage()) ? Language.ZH : Language.EN;
    }

    record In(ResourceBundleMessageSource texts, Language language) {

        public String of(String key, Object... values) {
            return texts.getMessage(key, values, language.locale());
        }

        /** As {@code lang} attributes name the language. */
        public String tag() {
            return language == Language.ZH ? "zh-CN" : "en";
        }

        public String code() {
            return language == Language.ZH ? "zh" : "en";
        }

        public String otherCode() {
            return language == Language.ZH ? "en" : "zh";
        }

        public String minute(Instant at, ZoneId zone) {
            return HomeTime.minute(at, zone);
        }

        public String yuan(long cents) {
            return "%d.%02d".formatted(cents / 100, cents % 100);
        }

        public String size(long bytes) {
            return bytes < 1024 * 1024
                    ? "%d KB".formatted(Math.max(1, bytes / 1024))
                    : "%.1f MB".formatted(bytes / (1024.0 * 1024.0));
        }

        List<String> things() {
            return List.of(of("human.things").split(","));
        }
    }
}
