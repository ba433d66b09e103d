package org.huifang.complaint.triage.text.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The concepts of {@code triage/concepts.txt} that a text speaks of. */
public final class Concepts {

    private static final Lexicon LEXICON = lexicon();

    private Concepts() {}

    private static Lexicon lexicon() {
        var lexicon = new Lexicon();
        for (var line : ResourceLines.of("concepts.txt")) {
            var colon = line.indexOf(':');
            for (var phrase : line.substring(colon + 1).split(",")) {
                lexicon.add(PlainText.of(phrase.strip()), line.substring(0, colon));
            }
        }
        return lexicon.sorted();
    }

    /**
     * Names of the concepts of a text, such as {@code LOCKER}.
     *
     * @param subject of a mail, or null
     */
    public static Set<String> of(String subject, String text) {
        return in(PlainText.masked(subject == null ? text : subject + "\n" + text));
    }

    /** The first word of each language that a concept is known by, such as 快递柜 and locker; either may be missing. */
    public static Map<String, List<String>> examples() {
        var examples = new LinkedHashMap<String, List<String>>();
        for (var line : ResourceLines.of("concepts.txt")) {
            var colon = line.indexOf(':');
            var words = Stream.of(line.substring(colon + 1).split(","))
                    .map(String::strip)
                    .toList();
            examples.put(
                    line.substring(0, colon),
                    Stream.of(true, false)
                            .flatMap(chinese -> words.stream()
                                    .filter(word -> Character.isIdeographic(word.charAt(0)) == chinese)
                                    .limit(1))
                            .toList());
        }
        return examples;
    }

    static Set<String> in(String plainText) {
        var concepts = new TreeSet<String>();
        LEXICON.eachIn(plainText, concepts::add);
        return concepts;
    }
}
