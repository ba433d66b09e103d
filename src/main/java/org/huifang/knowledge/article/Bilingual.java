package org.huifang.knowledge.article;

import org.huifang.customer.Language;

/** A text in both languages. */
public record Bilingual(String zh, String en) {

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
