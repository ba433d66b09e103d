package org.huifang.complaint.triage.text.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.huifang.complaint.triage.text.model.Calibration;
import org.huifang.complaint.triage.text.model.Classifier;
import org.huifang.complaint.triage.text.model.Likely;
import org.huifang.complaint.triage.text.model.Question;

/**
 * Asks about every text a classifier that was trained without it: ten folds, stratified by category. A fold's confidence is
 * calibrated on the other folds' answers, so that neither answers nor confidences have seen the text.
 */
final class CrossValidation {

    private final Trainer trainer;
    private final int folds;
    private final int[] foldOf;

    CrossValidation(Trainer trainer, int folds) {
        this.trainer = trainer;
        this.folds = folds;
        this.foldOf = stratified(trainer.texts(), folds);
    }

    /** Texts of a category, or else of a type, are dealt out like cards; the order of the files is mixed by the texts' own hashes. */
    private static int[] stratified(List<LabelledText> texts, int folds) {
        var order = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> texts.get(place).stratum())
                        .thenComparing(place -> texts.get(place).text().hashCode()))
                .toList();
        var fold = new int[texts.size()];
        for (int i = 0; i < order.size(); i++) {
            fold[order.get(i)] = i % folds;
        }
        return fold;
    }

    /**
     * @param predictions for every text that has an answer
     * @param calibrations fitted on all folds, for the classifiers trained on all texts
     */
    record Outcome(Map<Question, List<Prediction>> predictions, Map<Question, Calibration> calibrations) {}

    Outcome run(List<Question> questions) {
        return run(questions, text -> true);
    }

    /** @param learnable which texts may be learned from; all are asked about */
    Outcome run(List<Question> questions, Predicate<LabelledText> learnable) {
        var predictions = new EnumMap<Question, List<Prediction>>(Question.class);
        var calibrations = new EnumMap<Question, Calibration>(Question.class);
        for (var question : questions) {
            var perFold = IntStream.range(0, folds)
                    .parallel()
                    .mapToObj(fold -> asked(question, fold, learnable))
                    .toList();
            predictions.put(question, calibrated(perFold));
            calibrations.put(question, calibration(perFold, -1));
        }
        return new Outcome(predictions, calibrations);
    }

    private List<Prediction> asked(Question question, int fold, Predicate<LabelledText> learnable) {
        var texts = trainer.texts();
        var classifier = trainer.classifier(
                question,
                IntStream.range(0, texts.size())
                        .filter(place -> foldOf[place] != fold && learnable.test(texts.get(place)))
                        .boxed()
                        .toList());
        return IntStream.range(0, texts.size())
                .filter(place -> foldOf[place] == fold && texts.get(place).answer(question) != null)
                .mapToObj(place -> prediction(question, place, classifier))
                .toList();
    }

    private Prediction prediction(Question question, int place, Classifier classifier) {
        var text = trainer.texts().get(place);
        return new Prediction(text, text.answer(question), classifier.rank(trainer.featuresOf(place)));
    }

    private static List<Prediction> calibrated(List<List<Prediction>> perFold) {
        var calibrated = new ArrayList<Prediction>();
        for (int fold = 0; fold < perFold.size(); fold++) {
            var calibration = calibration(perFold, fold);
            perFold.get(fold)
                    .forEach(prediction -> calibrated.add(new Prediction(
                            prediction.text(), prediction.right(), calibration.applied(prediction.ranked()))));
        }
        return calibrated;
    }

    /** Fitted on all folds but one. */
    private static Calibration calibration(List<List<Prediction>> perFold, int without) {
        var ranked = new ArrayList<List<Likely<String>>>();
        var right = new ArrayList<String>();
        for (int fold = 0; fold < perFold.size(); fold++) {
            if (fold != without) {
                perFold.get(fold).forEach(prediction -> {
                    ranked.add(prediction.ranked());
                    right.add(prediction.right());
                });
            }
        }
        return Calibration.fit(ranked, right);
    }

    /** How often one answer was given for another: right answer to given answer to count. */
    static Map<String, Map<String, Integer>> confusion(List<Prediction> predictions) {
        var confusion = new HashMap<String, Map<String, Integer>>();
        predictions.forEach(prediction -> confusion
                .computeIfAbsent(prediction.right(), right -> new HashMap<>())
                .merge(prediction.first().value(), 1, Integer::sum));
        return confusion;
    }
}
