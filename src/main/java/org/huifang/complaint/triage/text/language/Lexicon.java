package org.huifang.complaint.triage.text.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Phrases found in a text in one pass, the longest first; phrases of Latin letters only at the beginning of a word. */
final class Lexicon {

    private record Entry(String phrase, String meaning) {}

    private final Map<Character, List<Entry>> byFirst = new HashMap<>();

    void add(String phrase, String meaning) {
        byFirst.computeIfAbsent(phrase.charAt(0), first -> new ArrayList<>()).add(new Entry(phrase, meaning));
    }

    /** To be called once after the last phrase. */
    Lexicon sorted() {
        var longestFirst =
                Comparator.comparingInt((Entry entry) -> entry.phrase.length()).reversed();
        byFirst.values().forEach(entries -> entries.sort(longestFirst.thenComparing(Entry::phrase)));
        return this;
    }

    /** Every meaning whose phrase occurs, in the order of occurrence; phrases may overlap. */
    void eachIn(String text, Consumer<String> found) {
        for (int i = 0; i < text.length(); i++) {
            for (var entry : byFirst.getOrDefault(text.charAt(i), List.of())) {
                if (startsAt(text, i, entry.phrase)) {
                    found.accept(entry.meaning);
                }
            }
        }
    }

    /** The text with the longest phrase at each place replaced by its meaning. */
    String replaceIn(String text) {
        var replaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            var entry = longestAt(text, i);
            if (entry == null) {
                replaced.append(text.charAt(i));
                i++;
            } else {
                replaced.append(entry.meaning);
                i += entry.phrase.length();
            }
        }
        return replaced.toString();
    }

    private Entry longestAt(String text, int index) {
        for (var entry : byFirst.getOrDefault(text.charAt(index), List.of())) {
            if (startsAt(text, index, entry.phrase)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean startsAt(String text, int index, String phrase) {
        return text.startsWith(phrase, index)
                && (index == 0 || !isLatin(phrase.charAt(0)) || !isLatin(text.charAt(index - 1)));
    }

    private static boolean isLatin(char character) {
        return character >= 'a' && character <= 'z';
    }
}
