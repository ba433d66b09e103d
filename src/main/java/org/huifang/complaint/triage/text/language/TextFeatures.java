package org.huifang.complaint.triage.text.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The features of a text, in families: words, pairs of words, characters, concepts, concept pairs and the shape of the text.
 * Each family has length 1 times its weight, so that a long mail does not outshout a short message.
 */
public final class TextFeatures {

    private static final float WORDS = 1.0f;
    private static final float PAIRS = 0.6f;
    private static final float CHARACTERS = 0.9f;
    private static final float CONCEPTS = 1.3f;
    private static final float SHAPE = 0.5f;

    private TextFeatures() {}

    /** @param subject of a mail, or null */
    public static Features of(String subject, String text) {
        var whole = subject == null || subject.isBlank() ? text : subject + "\n" + text;
        var plain = PlainText.masked(whole);
        var features = new LinkedHashMap<String, Float>();
        var words = Words.of(plain);
        family(features, "w:", new TreeSet<>(words), WORDS);
        family(features, "p:", pairs(words), PAIRS);
        family(features, "c:", characters(plain), CHARACTERS);
        family(features, "k:", Concepts.in(plain), CONCEPTS);
        family(features, "s:", TextShape.of(whole), SHAPE);
        return asArrays(features);
    }

    /** The word lists, line by line; a word no text of the corpus contains still changes how other texts are read. */
    public static List<String> wordLists() {
        return Stream.of("concepts.txt", "regional-words.txt", "traditional-characters.txt")
                .flatMap(name -> ResourceLines.of(name).stream())
                .toList();
    }

    private static void family(Map<String, Float> features, String prefix, Set<String> names, float weight) {
        // StrictMath, so that every machine trains the same model.
        var value = (float) (weight / StrictMath.sqrt(Math.max(1, names.size())));
        names.forEach(name -> features.put(prefix + name, value));
    }

    private static Set<String> pairs(List<String> words) {
        var pairs = new TreeSet<String>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + "_" + words.get(i));
        }
        return pairs;
    }

    /** Pairs and triples of Chinese characters, which help where the segmentation errs; beginnings of English words. */
    private static Set<String> characters(String plain) {
        var grams = new TreeSet<String>();
        for (var run : runs(plain)) {
            var chinese = Character.isIdeographic(run.charAt(0));
            for (int n = chinese ? 2 : 4; n <= (chinese ? 3 : 4); n++) {
                for (int i = 0; i + n <= run.length(); i++) {
                    grams.add(run.substring(i, i + n));
                }
            }
        }
        return grams;
    }

    private static List<String> runs(String plain) {
        var runs = new ArrayList<String>();
        int start = 0;
        for (int i = 1; i <= plain.length(); i++) {
            if (i == plain.length() || kind(plain.charAt(i)) != kind(plain.charAt(start))) {
                if (kind(plain.charAt(start)) != 0) {
                    runs.add(plain.substring(start, i));
                }
                start = i;
            }
        }
        return runs;
    }

    private static int kind(char character) {
        if (Character.isIdeographic(character)) {
            return 1;
        }
        return Character.isLetter(character) ? 2 : 0;
    }

    private static Features asArrays(Map<String, Float> features) {
        var names = features.keySet().toArray(String[]::new);
        var values = new float[names.length];
        for (int i = 0; i < names.length; i++) {
            values[i] = features.get(names[i]);
        }
        return new Features(names, values);
    }
}
