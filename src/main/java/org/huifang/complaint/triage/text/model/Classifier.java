package org.huifang.complaint.triage.text.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import org.huifang.complaint.triage.text.language.Features;

/** Answers one question. Immutable, and safe for threads. */
public final class Classifier {

    private final QNModel model;
    private final double temperature;

    Classifier(QNModel model, double temperature) {
        this.model = model;
        this.temperature = temperature;
    }

    QNModel model() {
        return model;
    }

    public double temperature() {
        return temperature;
    }

    /** The same answers with another confidence; see {@link Temperature}. */
    public Classifier withTemperature(double other) {
        return new Classifier(model, other);
    }

    /** All answers, the likeliest first; confidences add up to 1. */
    public List<Likely<String>> rank(Features features) {
        var probabilities = model.eval(features.names(), features.values());
        Temperature.soften(probabilities, temperature);
        var ranked = new ArrayList<Likely<String>>(probabilities.length);
        for (int i = 0; i < probabilities.length; i++) {
            ranked.add(new Likely<>(model.getOutcome(i), probabilities[i]));
        }
        ranked.sort(Comparator.comparingDouble((Likely<String> answer) -> answer.confidence())
                .reversed()
                .thenComparing(Likely::value));
        return ranked;
    }
}
