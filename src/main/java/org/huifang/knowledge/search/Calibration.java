package org.huifang.knowledge.search;

/**
 * From likeness to likelihood: a logistic curve, fitted on the labelled questions of {@code questions.tsv} that may be answered
 * at all. How well it holds for questions it was not fitted on stands in {@code docs/knowledge.md}.
 */
final class Calibration {

    private static final double OFFSET = -1.11;
    private static final double LIKENESS = 3.31;
    private static final double LEAD = 4.46;
    private static final double COVERED = 2.71;

    /**
     * @param likeness of the question to the article's phrasings, 0 to 1
     * @param lead over the next article; negative for all but the first
     * @param covered share of the question that the article speaks of at all, 0 to 1
     */
    static double likelihood(double likeness, double lead, double covered) {
        return 1 / (1 + Math.exp(-(OFFSET + LIKENESS * likeness + LEAD * lead + COVERED * covered)));
    }

    private Calibration() {}
}
