package org.huifang.complaint.triage.text.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huifang.complaint.triage.text.language.PlainText;

/**
 * Texts that say nearly the same, by the share of common triples of characters (Jaccard). They make figures lie: one is
 * learned, the other is asked.
 */
public final class NearDuplicates {

    /** Above it two texts count as the same. */
    public static final double LIMIT = 0.8;

    private static final int SHINGLE = 3;

    private final List<Set<String>> seen = new ArrayList<>();
    private final List<LabelledText> texts = new ArrayList<>();
    private final Map<String, List<Integer>> textsWith = new HashMap<>();

    /** A pair of texts that say nearly the same. */
    public record Pair(String one, String other, double similarity) {}

    public static List<Pair> in(List<LabelledText> texts) {
        var duplicates = new NearDuplicates();
        var pairs = new ArrayList<Pair>();
        for (var text : texts) {
            pairs.addAll(duplicates.of(text));
            duplicates.add(text);
        }
        return pairs;
    }

    /** Those of the new texts that nearly repeat neither a text of the corpus, held out or not, nor one another. */
    public static List<LabelledText> without(Corpus corpus, List<LabelledText> fresh) {
        var duplicates = new NearDuplicates();
        corpus.texts().forEach(duplicates::add);
        corpus.heldOut().forEach(duplicates::add);
        var kept = new ArrayList<LabelledText>();
        for (var text : fresh) {
            if (duplicates.of(text).isEmpty()) {
                kept.add(text);
                duplicates.add(text);
            }
        }
        return kept;
    }

    private void add(LabelledText text) {
        var shingles = shingles(text.text());
        shingles.forEach(shingle ->
                textsWith.computeIfAbsent(shingle, none -> new ArrayList<>()).add(seen.size()));
        seen.add(shingles);
        texts.add(text);
    }

    private List<Pair> of(LabelledText text) {
        var shingles = shingles(text.text());
        var common = new HashMap<Integer, Integer>();
        for (var shingle : shingles) {
            textsWith.getOrDefault(shingle, List.of()).forEach(index -> common.merge(index, 1, Integer::sum));
        }
        var pairs = new ArrayList<Pair>();
        common.forEach((index, count) -> {
            var similarity = count / (double) (shingles.size() + seen.get(index).size() - count);
            if (similarity > LIMIT) {
                pairs.add(new Pair(texts.get(index).text(), text.text(), similarity));
            }
        });
        return pairs;
    }

    private static Set<String> shingles(String text) {
        var letters = PlainText.of(text).replaceAll("[^\\p{L}\\p{N}]", "");
        var shingles = new HashSet<String>();
        for (int i = 0; i + SHINGLE <= letters.length(); i++) {
            shingles.add(letters.substring(i, i + SHINGLE));
        }
        if (shingles.isEmpty()) {
            shingles.add(letters);
        }
        return shingles;
    }
}
