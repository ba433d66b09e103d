package org.huifang.complaint.triage.text.training;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.huifang.complaint.triage.text.language.Features;
import org.huifang.complaint.triage.text.language.TextFeatures;
import org.huifang.complaint.triage.text.model.Calibration;
import org.huifang.complaint.triage.text.model.Classifier;
import org.huifang.complaint.triage.text.model.Classifiers;
import org.huifang.complaint.triage.text.model.Example;
import org.huifang.complaint.triage.text.model.Question;
import org.huifang.complaint.triage.text.model.Training;

/** Trains all classifiers on labelled texts, whose features are taken once. */
public final class Trainer {

    private static final int VERSION_LENGTH = 12;

    private final List<LabelledText> texts;
    private final List<Features> features;

    public Trainer(List<LabelledText> texts) {
        this.texts = texts;
        this.features = texts.stream()
                .parallel()
                .map(text -> TextFeatures.of(null, text.text()))
                .toList();
    }

    /**
     * A digest of everything a prediction depends on: each text's features and answers, the word lists and the settings. A
     * change of the analysis or of a library that alters a feature of the corpus alters it too.
     */
    public String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Training.settings().getBytes(StandardCharsets.UTF_8));
            digest.update(TextFeatures.wordLists().toString().getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < texts.size(); i++) {
                digest.update(Arrays.toString(features.get(i).names()).getBytes(StandardCharsets.UTF_8));
                digest.update(Arrays.toString(features.get(i).values()).getBytes(StandardCharsets.UTF_8));
                for (var question : Question.values()) {
                    digest.update((texts.get(i).answer(question) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Classifiers for all questions, trained on all texts. */
    public Classifiers train(Map<Question, Calibration> calibrations) {
        var classifiers = new EnumMap<Question, Classifier>(Question.class);
        for (var question : Question.values()) {
            classifiers.put(
                    question,
                    classifier(question, allTexts()).calibrated(calibrations.getOrDefault(question, Calibration.NONE)));
        }
        return new Classifiers(version(), classifiers);
    }

    /** An uncalibrated classifier trained on some of the texts, named by their places. */
    Classifier classifier(Question question, List<Integer> places) {
        var examples = new ArrayList<Example>();
        for (int place : places) {
            var answer = texts.get(place).answer(question);
            if (answer != null) {
                examples.add(new Example(features.get(place), answer));
            }
        }
        return Training.on(examples);
    }

    Features featuresOf(int place) {
        return features.get(place);
    }

    List<LabelledText> texts() {
        return texts;
    }

    private List<Integer> allTexts() {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < texts.size(); i++) {
            places.add(i);
        }
        return places;
    }
}
