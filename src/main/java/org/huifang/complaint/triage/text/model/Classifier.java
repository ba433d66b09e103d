package org.huifang.complaint.triage.text.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import org.huifang.complaint.triage.text.language.Features;

/** Answers one question. Immutable, and safe for threads. */
public final class Classifier {

    private final QNModel model;
    private final Calibration calibration;

    Classifier(QNModel model, Calibration calibration) {
        this.model = model;
        this.calibration = calibration;
    }

    QNModel model() {
        return model;
    }

    public Calibration calibration() {
        return calibration;
    }

    /** The same answers with other confidences. */
    public Classifier calibrated(Calibration other) {
        return new Classifier(model, other);
    }

    /** All answers, the likeliest first; confidences add up to 1. */
    public List<Likely<String>> rank(Features features) {
        var probabilities = model.eval(features.names(), features.values());
        var ranked = new ArrayList<Likely<String>>(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            ranked.add(new Likely<>(model.getOutcome(i), probabilities[i]));
        }
        ranked.sort(Comparator.comparingDouble((Likely<String> answer) -> answer.confidence())
                .reversed()
                .thenComparing(Likely::value));
        return calibration.applied(ranked);
    }
}
