package org.huifang.complaint.triage.text.language;

import java.util.Set;
import java.util.TreeSet;

/** The concepts of {@code triage/concepts.txt} that a text speaks of. */
final class Concepts {

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

    static Set<String> in(String plainText) {
        var concepts = new TreeSet<String>();
        LEXICON.eachIn(plainText, concepts::add);
        return concepts;
    }
}
