package org.huifang.complaint.triage.text.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huifang.complaint.triage.text.training.AcceptedFigures;
import org.huifang.complaint.triage.text.training.Corpus;
import org.huifang.complaint.triage.text.training.Trainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Retraining of a small corpus: two of the files. */
class RetrainCommandTest {

    private static final Path CORPUS = Path.of("src/main/corpus");
    private static final String DECISION =
            "{\"case\":\"HF26-00000042-5\",\"text\":\"快递柜里的格口打不开，取件码一直提示失效，打客服也没人理\",\"type\":\"COMPLAINT\",\"category\":\"F1\"}";

    /** Evaluating trains eighty classifiers; what is tested here does not depend on how good they are. */
    private static final int ENOUGH = 30;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path report;

    @BeforeEach
    void takeTwoFiles() throws IOException {
        for (var file : List.of("overcharge.jsonl", "cash-on-delivery.jsonl")) {
            var texts = Files.readAllLines(CORPUS.resolve(file));
            Files.write(folder.resolve(file), texts.subList(0, ENOUGH));
        }
        var heldOut = Files.readAllLines(CORPUS.resolve("held-out.jsonl")).stream()
                .filter(line -> line.contains("\"category\": \"F") || line.contains("\"category\": \"C1\""))
                .toList();
        Files.write(folder.resolve("held-out.jsonl"), heldOut);
        report = folder.resolve("report.md");
    }

    @Test
    void takesADecisionOnceAndChangesNothingUnlessTold() throws IOException {
        var before = contents();
        var known = Files.readAllLines(CORPUS.resolve("overcharge.jsonl")).get(0);

        assertThat(retrain("--with", decisions(known, DECISION, DECISION).toString()))
                .isZero();

        assertThat(out.toString())
                .contains("3 decisions, 1 of them new", "accuracy", "macro-F1", "ECE", "Nothing was changed");
        assertThat(contents()).isEqualTo(before);
        assertThat(report).doesNotExist();
    }

    @Test
    void replacesDataFiguresAndReportWhenAccepted() throws IOException {
        assertThat(retrain("--with", decisions(DECISION).toString(), "--accept"))
                .isZero();

        var accepted = AcceptedFigures.in(folder).orElseThrow();
        assertThat(Corpus.textsOf(folder.resolve(Corpus.DECISIONS))).hasSize(1);
        assertThat(Files.readString(folder.resolve(Corpus.DECISIONS))).doesNotContain("HF26");
        assertThat(accepted.version()).isEqualTo(new Trainer(Corpus.in(folder).texts()).version());
        assertThat(Files.readString(report)).contains(accepted.version());
    }

    @Test
    void refusesCategoriesThatDoNotExist() throws IOException {
        assertThat(retrain(
                        "--with",
                        decisions(DECISION, DECISION.replace("F1", "F9")).toString(),
                        "--accept"))
                .isEqualTo(1);

        assertThat(err.toString()).contains("line 2").contains("category").doesNotContain("快递柜");
        assertThat(folder.resolve(Corpus.DECISIONS)).doesNotExist();
    }

    @Test
    void refusesLinesThatAreNoDecisions() throws IOException {
        for (var bad : List.of("nonsense", "{\"text\":\"没有类别\"}", DECISION.replace("COMPLAINT", "RANT"))) {
            assertThat(retrain("--with", decisions(bad).toString(), "--accept")).isEqualTo(1);
        }
        assertThat(err.toString()).contains("line 1").doesNotContain("没有类别");
    }

    private int retrain(String... arguments) {
        var all = new ArrayList<>(List.of("--corpus", folder.toString(), "--report", report.toString()));
        all.addAll(List.of(arguments));
        return new CommandLine(new RetrainCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private Path decisions(String... lines) throws IOException {
        return Files.write(folder.resolve("given.txt"), List.of(lines));
    }

    private List<String> contents() throws IOException {
        try (var files = Files.list(folder)) {
            var contents = new ArrayList<String>();
            for (var file : files.filter(name -> name.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                contents.add(file.getFileName() + Files.readString(file));
            }
            return contents;
        }
    }
}
