package org.huifang.complaint.triage.text.training;

import static org.huifang.complaint.triage.text.training.MarkdownTable.percent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huifang.complaint.triage.text.language.TextLanguage;
import org.huifang.complaint.triage.text.model.Question;

/** The page in {@code docs} that says how good the text triage is. */
public final class ReportPage {

    private static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
    private static final int CONFUSED_PAIRS = 15;
    private static final int SUGGESTED = 3;

    private final Corpus corpus;
    private final Evaluation evaluation;
    private final AcceptedFigures figures;
    private final OfficialClasses classes;

    public ReportPage(Corpus corpus, Evaluation evaluation, OfficialClasses classes) {
        this.corpus = corpus;
        this.evaluation = evaluation;
        this.figures = evaluation.figures();
        this.classes = classes;
    }

    public String markdown() {
        return ReportWords.PAGE.formatted(
                figures.version(),
                figuresTable(figures.crossValidated()),
                byLanguage(),
                suggestions(categories()),
                thresholds(),
                reliability(),
                officialClasses(),
                confusedPairs(),
                perCategory(),
                corpus.heldOut().size(),
                figuresTable(figures.heldOut()),
                heldOutSentence(),
                corpusTable(),
                corpus.texts().size());
    }

    private List<Prediction> categories() {
        return evaluation.crossValidated().get(Question.CATEGORY);
    }

    private static String figuresTable(Map<Question, Figures> figures) {
        var table = new MarkdownTable("Question", "Texts", "Classes", "Accuracy", "Macro-F1", "ECE");
        figures.forEach((question, of) -> table.row(
                question.name().toLowerCase(Locale.ROOT),
                of.texts(),
                of.f1().size(),
                percent(of.accuracy()),
                percent(of.macroF1()),
                percent(of.ece())));
        return table.toString();
    }

    private String byLanguage() {
        var table = new MarkdownTable("Language", "Texts", "Category", "One of three", "Type", "Tone", "Remedy");
        for (var language : TextLanguage.values()) {
            Function<Question, List<Prediction>> of = question -> evaluation.crossValidated().get(question).stream()
                    .filter(prediction -> prediction.text().language().equals(language.tag()))
                    .toList();
            var categories = of.apply(Question.CATEGORY);
            table.row(
                    language.tag(),
                    categories.size(),
                    percent(accuracy(categories)),
                    percent(within(categories)),
                    percent(accuracy(of.apply(Question.TYPE))),
                    percent(accuracy(of.apply(Question.TONE))),
                    percent(accuracy(of.apply(Question.REMEDY))));
        }
        return table.toString();
    }

    private static String suggestions(List<Prediction> predictions) {
        return percent(within(predictions));
    }

    private String thresholds() {
        var table = new MarkdownTable(
                "Threshold",
                "Automatic",
                "of these right",
                "Held out: automatic",
                "of these right",
                "or naming the second problem");
        for (var threshold : THRESHOLDS) {
            var sure = atLeast(categories(), threshold);
            var heldOut = evaluation.heldOut().get(Question.CATEGORY);
            var sureHeldOut = atLeast(heldOut, threshold);
            table.row(
                    threshold,
                    percent(sure.size() / (double) categories().size()),
                    percent(accuracy(sure)),
                    percent(sureHeldOut.size() / (double) heldOut.size()),
                    percent(accuracy(sureHeldOut)),
                    percent(sureHeldOut.stream()
                                    .filter(Prediction::isRightOrAlso)
                                    .count()
                            / (double) Math.max(1, sureHeldOut.size())));
        }
        return table.toString();
    }

    private static List<Prediction> atLeast(List<Prediction> predictions, double threshold) {
        return predictions.stream()
                .filter(prediction -> prediction.first().confidence() >= threshold)
                .toList();
    }

    private String reliability() {
        var table = new MarkdownTable("Confidence", "Texts", "Mean confidence", "Right");
        Reliability.of(categories())
                .bins()
                .forEach(bin -> table.row(
                        "%.1f to %.1f".formatted(bin.from(), bin.from() + 0.1),
                        bin.texts(),
                        percent(bin.confidence()),
                        percent(bin.accuracy())));
        return table.toString();
    }

    private String officialClasses() {
        var names = new LinkedHashSet<String>();
        classes.categories().forEach(category -> names.add(classes.of(category)));
        var counts = new TreeMap<String, Map<String, Integer>>();
        categories()
                .forEach(prediction -> counts.computeIfAbsent(classes.of(prediction.right()), right -> new TreeMap<>())
                        .merge(classes.of(prediction.first().value()), 1, Integer::sum));
        var heads = new ArrayList<Object>(names);
        heads.add(0, "right ↓ given →");
        var table = new MarkdownTable(heads.toArray());
        names.forEach(right -> {
            var row = new ArrayList<Object>(List.of(right));
            names.forEach(given -> row.add(counts.getOrDefault(right, Map.of()).getOrDefault(given, 0)));
            table.row(row);
        });
        return table.toString();
    }

    private String confusedPairs() {
        record Pair(String right, String given, int count) {}
        var table = new MarkdownTable("Right", "Given instead", "Texts");
        CrossValidation.confusion(categories()).entrySet().stream()
                .flatMap(right -> right.getValue().entrySet().stream()
                        .filter(given -> !given.getKey().equals(right.getKey()))
                        .map(given -> new Pair(right.getKey(), given.getKey(), given.getValue())))
                .sorted(Comparator.comparingInt(Pair::count)
                        .reversed()
                        .thenComparing(Pair::right)
                        .thenComparing(Pair::given))
                .limit(CONFUSED_PAIRS)
                .forEach(pair -> table.row(pair.right(), pair.given(), pair.count()));
        return table.toString();
    }

    private String perCategory() {
        var f1 = figures.crossValidated().get(Question.CATEGORY).f1();
        var texts = categories().stream().collect(Collectors.groupingBy(Prediction::right, Collectors.counting()));
        var table = new MarkdownTable("Category", "Texts", "F1");
        classes.categories().stream()
                .filter(texts::containsKey)
                .forEach(category -> table.row(category, texts.get(category), percent(f1.get(category))));
        return table.toString();
    }

    private String heldOutSentence() {
        var heldOut = evaluation.heldOut().get(Question.CATEGORY);
        var also = heldOut.stream().filter(Prediction::isRightOrAlso).count() / (double) heldOut.size();
        return "One of the first three categories is right for %s; the first one names either problem of a text with two for %s."
                .formatted(percent(within(heldOut)), percent(also));
    }

    private String corpusTable() {
        var table = new MarkdownTable("", "Texts", "Share");
        var all = corpus.texts().size();
        row(table, corpus.texts(), LabelledText::language, all);
        row(table, corpus.texts(), text -> text.type().name(), all);
        row(table, corpus.texts(), text -> "tone " + text.tone(), all);
        row(table, corpus.texts(), text -> "wishes " + text.remedy(), all);
        return table.toString();
    }

    private static void row(
            MarkdownTable table, List<LabelledText> texts, Function<LabelledText, String> label, int all) {
        texts.stream()
                .collect(Collectors.groupingBy(label, TreeMap::new, Collectors.counting()))
                .forEach((name, count) -> table.row(name, count, percent(count / (double) all)));
    }

    private static double accuracy(List<Prediction> predictions) {
        return predictions.stream().filter(Prediction::isRight).count() / (double) Math.max(1, predictions.size());
    }

    private static double within(List<Prediction> predictions) {
        return predictions.stream()
                        .filter(prediction -> prediction.isRightWithin(SUGGESTED))
                        .count()
                / (double) Math.max(1, predictions.size());
    }
}
