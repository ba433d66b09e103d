package org.huifang.followup.survey.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.huifang.customer.Language;
import org.huifang.followup.survey.questionnaire.QuestionKind;
import org.huifang.home.HomeTime;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What the survey pages say beside the questions: {@code wording/survey*.properties}. */
@Component
class SurveyWords {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    SurveyWords() {
        texts.setBasename("wording/survey");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    /** The words of one language, as templates ask for them. */
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

        String point(QuestionKind kind, int point) {
            return of("%s.%d".formatted(kind.name().toLowerCase(Locale.ROOT), point));
        }

        String minute(Instant at, ZoneId zone) {
            return HomeTime.minute(at, zone);
        }

        List<String> things() {
            return List.of(of("human.things").split(","));
        }
    }
}
