package org.huifang.knowledge.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** One way to ask, as weighted terms: rare ones weigh more. Two of them are as alike as the cosine of the angle between them. */
final class Phrasing {

    private final Map<String, Double> weights = new HashMap<>();
    private final double length;

    /** @param rarity of a term, greater than 0 */
    Phrasing(Map<String, Float> terms, ToDoubleFunction<String> rarity) {
        terms.forEach((term, weight) -> weights.put(term, weight * rarity.applyAsDouble(term)));
        length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
    }

    /** 0 for nothing in common, 1 for the same. */
    double likenessTo(Phrasing other) {
        if (length == 0 || other.length == 0) {
            return 0;
        }
        var common = weights.entrySet().stream()
                .mapToDouble(term -> term.getValue() * other.weights.getOrDefault(term.getKey(), 0.0))
                .sum();
        return common / length / other.length;
    }

    /** How much of it, by weight, a vocabulary has. */
    double shareIn(Set<String> vocabulary) {
        var all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        var known = weights.entrySet().stream()
                .filter(term -> vocabulary.contains(term.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return all == 0 ? 0 : known / all;
    }
}
