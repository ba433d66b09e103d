package org.huifang.improvement.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.huifang.customer.Language;
import org.huifang.home.HomeTime;
import org.huifang.improvement.ImprovementAction;
import org.huifang.improvement.Improvements;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was improved, for customers, as a person released it; no login, no cookie, no JavaScript. */
@Controller
class PublishedPageController {

    private static final int SHOWN = 50;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(HomeTime.ZONE);

    private final Improvements improvements;
    private final PublishedWords words;

    PublishedPageController(Improvements improvements, PublishedWords words) {
        this.improvements = improvements;
        this.words = words;
    }

    /** @param suggested whether a customer's suggestion began it */
    record Entry(String day, String text, boolean suggested) {

        static Entry of(ImprovementAction action, Language language) {
            return new Entry(
                    DAY.format(action.publishedAt()),
                    language == Language.ZH ? action.publishedZh() : action.publishedEn(),
                    action.origin() == ImprovementAction.Origin.SUGGESTION);
        }
    }

    @GetMapping("/improvements/published")
    ModelAndView published(@RequestParam(required = false) String lang, Locale browser) {
        var language = language(lang, browser);
        return new ModelAndView("improvement/published")
                .addObject("say", words.in(language))
                .addObject(
                        "entries",
                        improvements.published(SHOWN).stream()
                                .map(action -> Entry.of(action, language))
                                .toList());
    }

    private static Language language(String lang, Locale browser) {
        if ("zh".equals(lang)) {
            return Language.ZH;
        }
        return "en".equals(lang) || !browser.getLanguage().equals(Locale.CHINESE.getLanguage())
                ? Language.EN
                : Language.ZH;
    }
}
