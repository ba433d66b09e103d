package org.huifang.improvement.web;

import org.huifang.customer.Language;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What the published page says: {@code wording/improvement*.properties}; its frame is that of the self-service pages. */
@Component
class PublishedWords {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    PublishedWords() {
        texts.setBasenames("wording/improvement", "wording/selfservice", "wording/survey");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    In in(Language language) {
        return new In(texts, language);
    }

    /** The words of one language, as templates ask for them. */
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
    }
}
