package org.huifang.complaint.triage.text.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.huifang.complaint.triage.text.model.Calibration;
import org.huifang.complaint.triage.text.model.Question;

/**
 * The figures of the training data in force, kept beside it. The build takes the calibration from here, so that it need not
 * cross-validate; {@code scripts/retrain --accept} writes it anew.
 */
public record AcceptedFigures(
        String version,
        Map<Question, Calibration> calibrations,
        Map<Question, Figures> crossValidated,
        Map<Question, Figures> heldOut) {

    private static final String FILE = "accepted.json";

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Empty when nothing was accepted yet. */
    public static Optional<AcceptedFigures> in(Path corpus) {
        var file = corpus.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), AcceptedFigures.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public void writeTo(Path corpus) {
        try {
            Files.writeString(corpus.resolve(FILE), JSON.writeValueAsString(this) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
