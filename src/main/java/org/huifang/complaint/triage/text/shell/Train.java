package org.huifang.complaint.triage.text.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.huifang.complaint.triage.text.model.ModelFile;
import org.huifang.complaint.triage.text.training.AcceptedFigures;
import org.huifang.complaint.triage.text.training.Corpus;
import org.huifang.complaint.triage.text.training.Trainer;

/** The step of the build that turns the corpus into the models; does nothing when they are up to date. */
public final class Train {

    private Train() {}

    /** Arguments: folder of the corpus, model file to be written. */
    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var file = Path.of(arguments[1]);
        var trainer = new Trainer(Corpus.in(folder).texts());
        var accepted = AcceptedFigures.in(folder);
        var version = trainer.version();
        if (ModelFile.versionOf(file).equals(Optional.of(version)) && !isOlder(file, folder)) {
            return;
        }
        System.out.printf("Training the text triage, version %s ...%n", version);
        ModelFile.write(
                file, trainer.train(accepted.map(AcceptedFigures::calibrations).orElse(Map.of())));
    }

    /** Whether the calibration was accepted after the model was written. */
    private static boolean isOlder(Path file, Path folder) {
        var accepted = folder.resolve("accepted.json").toFile();
        return accepted.exists() && accepted.lastModified() > file.toFile().lastModified();
    }
}
