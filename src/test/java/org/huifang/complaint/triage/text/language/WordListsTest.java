package org.huifang.complaint.triage.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huifang.complaint.triage.text.training.Corpus;
import org.huifang.complaint.triage.text.training.LabelledText;
import org.junit.jupiter.api.Test;

/** The word lists come from what is learned: a word only held-out texts contain would make their figures lie. */
class WordListsTest {

    private final Corpus corpus = Corpus.in(Path.of("src/main/corpus"));

    @Test
    void nameNoConceptByWordsThatOnlyHeldOutTextsContain() {
        var phrases = ResourceLines.of("concepts.txt").stream()
                .flatMap(line ->
                        Arrays.stream(line.substring(line.indexOf(':') + 1).split(",")))
                .map(phrase -> PlainText.of(phrase.strip()))
                .toList();
        var learned =
                corpus.texts().stream().map(text -> PlainText.of(text.text())).toList();
        var heldOut =
                corpus.heldOut().stream().map(text -> PlainText.of(text.text())).toList();

        assertThat(phrases).hasSizeGreaterThan(1_000);
        assertThat(phrases).noneMatch(phrase -> occurs(phrase, heldOut) && !occurs(phrase, learned));
    }

    @Test
    void replaceNoRegionalWordThatOnlyHeldOutTextsContain() {
        var words = ResourceLines.of("regional-words.txt").stream()
                .map(line -> line.split("=")[0].strip())
                .toList();

        assertThat(words)
                .isNotEmpty()
                .noneMatch(word ->
                        occurs(word, simplified(corpus.heldOut())) && !occurs(word, simplified(corpus.texts())));
    }

    private static List<String> simplified(List<LabelledText> texts) {
        return texts.stream()
                .map(text -> TraditionalCharacters.simplify(text.text()))
                .toList();
    }

    private static boolean occurs(String phrase, List<String> texts) {
        var lexicon = new Lexicon();
        lexicon.add(phrase, phrase);
        return texts.stream().anyMatch(text -> {
            var found = new ArrayList<String>();
            lexicon.eachIn(text, found::add);
            return !found.isEmpty();
        });
    }
}
