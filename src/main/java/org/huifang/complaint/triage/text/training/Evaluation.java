package org.huifang.complaint.triage.text.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.huifang.complaint.triage.text.language.TextFeatures;
import org.huifang.complaint.triage.text.model.Calibration;
import org.huifang.complaint.triage.text.model.Classifiers;
import org.huifang.complaint.triage.text.model.Question;

/**
 * How good classifiers of a corpus are, on texts they have not seen.
 *
 * @param version of the classifiers trained on the whole corpus
 * @param calibrations of them
 * @param crossValidated answers about the corpus' own texts
 * @param heldOut answers of the whole corpus' classifiers about the held-out texts
 */
public record Evaluation(
        String version,
        Map<Question, Calibration> calibrations,
        Map<Question, List<Prediction>> crossValidated,
        Map<Question, List<Prediction>> heldOut) {

    static final int FOLDS = 10;

    public static Evaluation of(Corpus corpus) {
        return of(corpus, text -> true);
    }

    /** @param learnable which texts the classifiers may learn from; all are asked about */
    public static Evaluation of(Corpus corpus, Predicate<LabelledText> learnable) {
        var trainer = new Trainer(corpus.texts());
        var outcome = new CrossValidation(trainer, FOLDS).run(List.of(Question.values()), learnable);
        var learned = new Trainer(corpus.texts().stream().filter(learnable).toList());
        var classifiers = learned.train(outcome.calibrations());
        return new Evaluation(
                classifiers.version(),
                outcome.calibrations(),
                outcome.predictions(),
                asked(classifiers, corpus.heldOut()));
    }

    private static Map<Question, List<Prediction>> asked(Classifiers classifiers, List<LabelledText> texts) {
        var answers = new EnumMap<Question, List<Prediction>>(Question.class);
        for (var question : Question.values()) {
            answers.put(
                    question,
                    texts.stream()
                            .filter(text -> text.answer(question) != null)
                            .map(text -> new Prediction(
                                    text,
                                    text.answer(question),
                                    classifiers.rank(question, TextFeatures.of(null, text.text()))))
                            .toList());
        }
        return answers;
    }

    /** The numbers of it, to be kept and compared. */
    public AcceptedFigures figures() {
        return new AcceptedFigures(version, calibrations, figuresOf(crossValidated), figuresOf(heldOut));
    }

    private static Map<Question, Figures> figuresOf(Map<Question, List<Prediction>> predictions) {
        var figures = new EnumMap<Question, Figures>(Question.class);
        predictions.forEach((question, answers) -> figures.put(question, Figures.of(answers)));
        return figures;
    }
}
