package org.huifang.complaint.triage.text.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The labelled texts of a folder of JSON Lines files.
 *
 * @param texts to learn from, in a stable order
 * @param heldOut never learned from
 */
public record Corpus(List<LabelledText> texts, List<LabelledText> heldOut) {

    /** Where accepted human decisions are added. */
    public static final String DECISIONS = "decisions.jsonl";

    private static final String HELD_OUT = "held-out.jsonl";
    private static final String ENDING = ".jsonl";

    // Unknown fields are allowed: an export of decisions may say more, such as the case it comes from.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @throws InvalidCorpus when a line is no labelled text */
    public static Corpus in(Path folder) {
        var texts = new ArrayList<LabelledText>();
        for (var file : files(folder)) {
            if (!Set.of(HELD_OUT, DECISIONS).contains(file.getFileName().toString())) {
                texts.addAll(textsOf(file));
            }
        }
        var decisions = folder.resolve(DECISIONS);
        if (Files.exists(decisions)) {
            // Last, as when they were evaluated: the order of the texts is part of a model's version.
            texts.addAll(textsOf(decisions));
        }
        return new Corpus(List.copyOf(texts), textsOf(folder.resolve(HELD_OUT)));
    }

    /** The same with more texts to learn from. */
    public Corpus with(List<LabelledText> more) {
        var all = new ArrayList<>(texts);
        all.addAll(more);
        return new Corpus(List.copyOf(all), heldOut);
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws InvalidCorpus when a line is no labelled text */
    public static List<LabelledText> textsOf(Path file) {
        var texts = new ArrayList<LabelledText>();
        var lines = linesOf(file);
        for (int i = 0; i < lines.size(); i++) {
            try {
                texts.add(JSON.readValue(lines.get(i), LabelledText.class));
            } catch (JsonProcessingException unreadable) {
                throw new InvalidCorpus(
                        file, i + 1, "not a labelled text (text, type, category; optional language, tone, remedy)");
            }
        }
        return texts;
    }

    /** Adds texts to the accepted decisions of a folder, one JSON object a line. */
    public static void accept(Path folder, List<LabelledText> decisions) {
        var file = folder.resolve(DECISIONS);
        var lines = new ArrayList<String>(Files.exists(file) ? linesOf(file) : List.of());
        try {
            for (var decision : decisions) {
                lines.add(JSON.writeValueAsString(decision));
            }
            Files.write(file, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
