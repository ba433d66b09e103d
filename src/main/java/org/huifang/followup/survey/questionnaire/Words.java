package org.huifang.followup.survey.questionnaire;

import org.huifang.customer.Language;

/** A text in both languages. */
public record Words(String zh, String en) {

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
