package org.huifang.insight.analysis;

import java.util.Locale;

/** The same said in both languages. */
public record Sentence(String zh, String en) {

    /** Both forms take the same values, in the same order. */
    public static Sentence of(String zh, String en, Object... values) {
        return new Sentence(String.format(Locale.ROOT, zh, values), String.format(Locale.ROOT, en, values));
    }

    /** What needs no translation, such as a code. */
    public static Sentence both(String text) {
        return new Sentence(text, text);
    }

    /** Beside each other, or once where they are the same. */
    public String text() {
        return zh.equals(en) ? zh : zh + " " + en;
    }
}
