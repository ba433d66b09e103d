package org.huifang.knowledge.web;

import java.util.List;
import org.huifang.customer.Language;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What the page says: {@code wording/answer*.properties}; the words to choose from are those of the survey pages. */
@Component
class AnswerWords {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    AnswerWords() {
        texts.setBasenames("wording/answer", "wording/survey");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    /** The words of one language, as the template asks for them. */
    In in(Language language) {
        return new In(texts, language);
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

        List<String> things() {
            return List.of(of("human.things").split(","));
        }
    }
}
