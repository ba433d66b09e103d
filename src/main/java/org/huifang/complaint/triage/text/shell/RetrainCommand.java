package org.huifang.complaint.triage.text.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.huifang.complaint.triage.text.training.AcceptedFigures;
import org.huifang.complaint.triage.text.training.Comparison;
import org.huifang.complaint.triage.text.training.Corpus;
import org.huifang.complaint.triage.text.training.Evaluation;
import org.huifang.complaint.triage.text.training.InvalidCorpus;
import org.huifang.complaint.triage.text.training.LabelledText;
import org.huifang.complaint.triage.text.training.NearDuplicates;
import org.huifang.complaint.triage.text.training.OfficialClasses;
import org.huifang.complaint.triage.text.training.ReportPage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Evaluates the training data, alone or with more, against what is in force; replaces that only when told to. */
@Command(
        name = "scripts/retrain",
        mixinStandardHelpOptions = true,
        description =
                "Evaluates the training data by cross-validation and on held-out texts, and compares old with new.")
public final class RetrainCommand implements Callable<Integer> {

    private static final int REFUSED = 1;

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description = "human decisions as JSON Lines: text, type, category; optional language, tone, remedy")
    private Path decisionsFile;

    @Option(names = "--accept", description = "replace the training data, its figures and the report")
    private boolean accept;

    @Option(names = "--corpus", hidden = true, defaultValue = "src/main/corpus")
    private Path folder;

    @Option(names = "--taxonomy", hidden = true, defaultValue = "dmn/taxonomy.dmn")
    private Path taxonomy;

    @Option(names = "--report", hidden = true, defaultValue = "docs/classification.md")
    private Path report;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new RetrainCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var classes = new OfficialClasses(taxonomy);
        var corpus = Corpus.in(folder);
        List<LabelledText> decisions;
        try {
            decisions = decisions(corpus, classes, out);
        } catch (InvalidCorpus unusable) {
            spec.commandLine().getErr().println(unusable.getMessage());
            return REFUSED;
        }
        var candidate = corpus.with(decisions);
        out.printf("Evaluating %,d texts ...%n", candidate.texts().size());
        out.flush();
        var fresh = Evaluation.of(candidate);
        var old = inForce(candidate, decisions);
        out.println(new Comparison(old == null ? fresh.figures() : old, fresh.figures()).text());
        if (accept) {
            Corpus.accept(folder, decisions);
            fresh.figures().writeTo(folder);
            Files.writeString(report, new ReportPage(candidate, fresh, classes).markdown());
            out.printf("Accepted: version %s. Build the application to use it.%n", fresh.version());
        } else {
            out.println("Nothing was changed; --accept replaces the training data.");
        }
        out.flush();
        return 0;
    }

    private List<LabelledText> decisions(Corpus corpus, OfficialClasses classes, PrintWriter out) {
        if (decisionsFile == null) {
            return List.of();
        }
        var given = Corpus.textsOf(decisionsFile);
        for (int i = 0; i < given.size(); i++) {
            var category = given.get(i).category();
            if (category == null || !classes.categories().contains(category)) {
                throw new InvalidCorpus(decisionsFile, i + 1, "the category is none of the taxonomy");
            }
        }
        var kept = NearDuplicates.without(corpus, given);
        out.printf(
                "%,d decisions, %,d of them new; the others nearly repeat known texts.%n", given.size(), kept.size());
        return kept;
    }

    /** Without new texts what was accepted; with them the old data asked about the same texts, so that both compare. */
    private AcceptedFigures inForce(Corpus candidate, List<LabelledText> decisions) {
        if (decisions.isEmpty()) {
            return AcceptedFigures.in(folder).orElse(null);
        }
        var fresh = Collections.newSetFromMap(new IdentityHashMap<LabelledText, Boolean>());
        fresh.addAll(decisions);
        return Evaluation.of(candidate, text -> !fresh.contains(text)).figures();
    }
}
