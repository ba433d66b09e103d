package org.huifang.complaint.triage.text.language;

import java.util.Set;
import java.util.TreeSet;

/** What a text looks like, whatever its words: length, punctuation, capitals. Tells an angry mail from a calm one. */
final class TextShape {

    private static final int VERY_SHORT = 12;
    private static final int SHORT = 40;
    private static final int LONG = 150;
    private static final int SHOUTED_WORD = 4;

    private TextShape() {}

    static Set<String> of(String text) {
        var shape = new TreeSet<String>();
        shape.add(length(text.length()));
        var exclamations = count(text, '!', '！');
        var questions = count(text, '?', '？');
        shape.add("exclamations" + Math.min(3, exclamations));
        shape.add("questions" + Math.min(3, questions));
        if (text.stripTrailing().endsWith("?") || text.stripTrailing().endsWith("？")) {
            shape.add("ends-asking");
        }
        if (shouts(text)) {
            shape.add("capitals");
        }
        return shape;
    }

    private static String length(int characters) {
        if (characters <= VERY_SHORT) {
            return "very-short";
        }
        if (characters <= SHORT) {
            return "short";
        }
        return characters <= LONG ? "middling" : "long";
    }

    private static int count(String text, char one, char other) {
        return (int) text.chars().filter(c -> c == one || c == other).count();
    }

    /** A word in capitals that has no digits, so that no waybill number shouts. */
    private static boolean shouts(String text) {
        for (var word : text.split("[^A-Za-z0-9]+")) {
            if (word.length() >= SHOUTED_WORD && word.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
                return true;
            }
        }
        return false;
    }
}
