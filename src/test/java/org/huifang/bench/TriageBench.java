package org.huifang.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.huifang.complaint.triage.text.TextTriage;
import org.huifang.complaint.triage.text.training.Corpus;
import org.huifang.complaint.triage.text.training.LabelledText;

/** Prints how many texts per second are read, warm, by one thread and by two; started by {@code scripts/bench-triage}. */
public final class TriageBench {

    private static final int TEXTS = 1_000;
    private static final int WARM_UP_ROUNDS = 6;
    private static final int ROUNDS = 7;

    private TriageBench() {}

    /** Argument: folder of the corpus, whose texts are read in turn. */
    public static void main(String[] arguments) {
        var start = System.nanoTime();
        var triage = TextTriage.fromClassPath();
        System.out.printf("Models loaded in %,d ms%n", millisSince(start));
        var corpus = Corpus.in(Path.of(arguments[0]));
        var all = new ArrayList<>(corpus.texts());
        all.addAll(corpus.heldOut());
        var texts = IntStream.range(0, TEXTS)
                .mapToObj(i -> all.get(i * 7 % all.size()))
                .toList();
        start = System.nanoTime();
        triage.read(null, texts.get(0).text());
        System.out.printf("First text read in %,d ms%n", millisSince(start));
        report("one thread", triage, texts, false);
        report("all cores (%d)".formatted(Runtime.getRuntime().availableProcessors()), triage, texts, true);
    }

    private static void report(String threads, TextTriage triage, List<LabelledText> texts, boolean parallel) {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            read(triage, texts, parallel);
        }
        var millis = IntStream.range(0, ROUNDS)
                .mapToLong(round -> read(triage, texts, parallel))
                .sorted()
                .toArray();
        var median = millis[ROUNDS / 2];
        System.out.printf(
                "%,d texts, %s: %,d ms (median of %d), %,.0f texts/s%n",
                texts.size(), threads, median, ROUNDS, texts.size() * 1000.0 / median);
    }

    private static long read(TextTriage triage, List<LabelledText> texts, boolean parallel) {
        var start = System.nanoTime();
        var stream = parallel ? texts.parallelStream() : texts.stream();
        stream.forEach(text -> triage.read(null, text.text()));
        return Math.max(1, millisSince(start));
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
