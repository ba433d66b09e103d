package org.huifang.insight.analysis.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huifang.insight.analysis.Answer;
import org.huifang.insight.analysis.Sentence;
import org.huifang.insight.analysis.sample.CaseRow;
import org.huifang.insight.analysis.sample.Measure;
import org.huifang.insight.analysis.statistics.Collinear;
import org.huifang.insight.analysis.statistics.Spread;

/**
 * What a score may depend on, as columns of numbers.
 *
 * @param leftOut what is the same in all cases, or says the same as another
 */
record Predictors(List<Predictor> kept, List<Predictor> leftOut, double[] scores) {

    private static final List<Measure> MEASURES = List.of(
            Measure.RESPONSE_HOURS,
            Measure.HANDLING_HOURS,
            Measure.SOLVED,
            Measure.ON_TIME,
            Measure.CALLS,
            Measure.REMEDY_GIVEN,
            Measure.REOPENED,
            Measure.ESCALATED);

    private static final int MOST_CATEGORIES = 5;

    /**
     * One of them.
     *
     * @param name with the step that its effect is told for
     * @param step how much of it: one for yes and no, else from the quarter with little to the quarter with much
     */
    record Predictor(Sentence name, double step, double[] values) {}

    /**
     * @param rows cases with the score
     * @param categories whether what a complaint is about counts, too
     */
    static Predictors of(List<CaseRow> rows, Measure score, boolean categories, Map<String, String> titles) {
        var all = new ArrayList<Predictor>();
        MEASURES.forEach(measure -> all.add(ofMeasure(measure, rows)));
        if (categories) {
            all.addAll(ofCategories(rows, titles));
        }
        var kept = new ArrayList<Predictor>();
        var leftOut = new ArrayList<Predictor>();
        all.forEach(one -> (Collinear.adds(
                                one.values(),
                                kept.stream().map(Predictor::values).toList())
                        ? kept
                        : leftOut)
                .add(one));
        return new Predictors(
                kept,
                leftOut,
                rows.stream().mapToDouble(row -> row.value(score)).toArray());
    }

    /** Whether all is known of a case that is needed. */
    static boolean complete(CaseRow row) {
        return MEASURES.stream().allMatch(measure -> measure == Measure.SOLVED || row.knows(measure));
    }

    private static Predictor ofMeasure(Measure measure, List<CaseRow> rows) {
        var values = rows.stream()
                .mapToDouble(row -> measure == Measure.SOLVED && !row.knows(measure) ? 0 : row.value(measure))
                .toArray();
        if (measure == Measure.SOLVED) {
            return new Predictor(new Sentence("客户确认已解决", "Customer confirmed it solved"), 1, values);
        }
        if (measure.isShare()) {
            return new Predictor(new Sentence(measure.zh(), measure.en()), 1, values);
        }
        var spread = Spread.of(values);
        var quarters = spread.percentile(75) - spread.percentile(25);
        var step = quarters > 0 ? quarters : 1;
        var told = Numbers.of(step, measure);
        return new Predictor(
                new Sentence(measure.zh() + "多 " + told, measure.en() + ", " + told + " more"), step, values);
    }

    private static List<Predictor> ofCategories(List<CaseRow> rows, Map<String, String> titles) {
        var sizes = rows.stream().collect(Collectors.groupingBy(CaseRow::category, Collectors.counting()));
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .skip(1) // the most frequent one is what the others are compared with
                .filter(entry -> entry.getValue() >= Answer.SHOWN_FROM)
                .limit(MOST_CATEGORIES)
                .map(Map.Entry::getKey)
                .map(category -> new Predictor(
                        Sentence.both(titles.getOrDefault(category, category)),
                        1,
                        rows.stream()
                                .mapToDouble(row -> row.category().equals(category) ? 1 : 0)
                                .toArray()))
                .toList();
    }

    double[][] matrix() {
        var rows = new double[scores.length][kept.size()];
        for (var column = 0; column < kept.size(); column++) {
            for (var row = 0; row < rows.length; row++) {
                rows[row][column] = kept.get(column).values()[row];
            }
        }
        return rows;
    }
}
