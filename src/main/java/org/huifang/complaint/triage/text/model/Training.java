package org.huifang.complaint.triage.text.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains a classifier: maximum entropy by OpenNLP's quasi-Newton method on one thread, so that the same examples in the same
 * order give the same classifier on every machine.
 */
public final class Training {

    /** Penalty on large weights; larger means simpler. */
    private static final String L2_COST = "0.2";

    private static final String ITERATIONS = "40";

    /** Rarer features are chance. */
    private static final int LEAST_TEXTS = 2;

    /** Weights are kept in such steps, and not at all below the first: a quarter of the size at the same accuracy. */
    private static final double STEP = 1 / 64.0;

    /** Brings rarity near 1, where the penalty was tuned. */
    private static final double RARITY_SCALE = 3;

    private Training() {}

    /** What the version of a model depends on beside its examples. */
    public static String settings() {
        return "qn l2=%s iterations=%s least=%d step=%s rarity=%s"
                .formatted(L2_COST, ITERATIONS, LEAST_TEXTS, STEP, RARITY_SCALE);
    }

    /** A classifier that is not calibrated yet. */
    public static Classifier on(List<Example> examples) {
        var rarity = rarityOfFeatures(examples);
        var events = examples.stream().map(example -> event(example, rarity)).toList();
        try {
            var indexer = new OnePassRealValueDataIndexer();
            var settings = new TrainingParameters();
            settings.put(TrainingParameters.CUTOFF_PARAM, 0);
            settings.put(AbstractDataIndexer.SORT_PARAM, false);
            indexer.init(settings, new HashMap<>());
            indexer.index(ObjectStreamUtils.createObjectStream(events));
            return new Classifier(compact(trained(indexer), rarity), Calibration.NONE);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static QNModel trained(OnePassRealValueDataIndexer indexer) {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(QNTrainer.L1COST_PARAM, "0");
        parameters.put(QNTrainer.L2COST_PARAM, L2_COST);
        return new QNTrainer(parameters).trainModel(Integer.parseInt(ITERATIONS), indexer);
    }

    /**
     * Inverse document frequency of the features that are frequent enough. Training sees values times rarity, so that a rare
     * word costs less to rely on; afterwards the weights take it in, and a text to be read is given as it is.
     */
    private static Map<String, Double> rarityOfFeatures(List<Example> examples) {
        var texts = new HashMap<String, Integer>();
        for (var example : examples) {
            for (var name : example.features().names()) {
                texts.merge(name, 1, Integer::sum);
            }
        }
        var rarity = new HashMap<String, Double>();
        texts.forEach((name, count) -> {
            if (count >= LEAST_TEXTS) {
                rarity.put(name, StrictMath.log(examples.size() / (double) count) / RARITY_SCALE);
            }
        });
        return rarity;
    }

    private static Event event(Example example, Map<String, Double> rarity) {
        var features = example.features();
        var kept = IntStream.range(0, features.names().length)
                .filter(i -> rarity.containsKey(features.names()[i]))
                .toArray();
        var names = new String[kept.length];
        var values = new float[kept.length];
        for (int i = 0; i < kept.length; i++) {
            names[i] = features.names()[kept[i]];
            values[i] = (float) (features.values()[kept[i]] * rarity.get(names[i]));
        }
        return new Event(example.answer(), names, values);
    }

    private static QNModel compact(QNModel model, Map<String, Double> rarity) {
        var data = model.getDataStructures();
        @SuppressWarnings("unchecked")
        var contexts = (Map<String, Context>) data[1];
        var kept = new TreeMap<String, Context>();
        contexts.forEach((name, context) -> {
            var rounded = rounded(context, rarity.get(name));
            if (rounded.getOutcomes().length > 0) {
                kept.put(name, rounded);
            }
        });
        return new QNModel(
                kept.values().toArray(Context[]::new), kept.keySet().toArray(String[]::new), (String[]) data[2]);
    }

    private static Context rounded(Context context, double rarity) {
        var steps = new double[context.getParameters().length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.rint(context.getParameters()[i] * rarity / STEP) * STEP;
        }
        var kept = IntStream.range(0, steps.length).filter(i -> steps[i] != 0).toArray();
        return new Context(
                IntStream.of(kept).map(i -> context.getOutcomes()[i]).toArray(),
                IntStream.of(kept).mapToDouble(i -> steps[i]).toArray());
    }
}
