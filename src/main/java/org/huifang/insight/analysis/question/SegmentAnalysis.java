package org.huifang.insight.analysis.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huifang.insight.analysis.Analysis;
import org.huifang.insight.analysis.Answer;
import org.huifang.insight.analysis.Answer.Method;
import org.huifang.insight.analysis.Exhibit;
import org.huifang.insight.analysis.Exhibit.Row;
import org.huifang.insight.analysis.Inquiry;
import org.huifang.insight.analysis.Question;
import org.huifang.insight.analysis.Sentence;
import org.huifang.insight.analysis.sample.Complainants;
import org.huifang.insight.analysis.sample.CustomerRow;
import org.huifang.insight.analysis.statistics.Clusters;
import org.springframework.stereotype.Component;

/** Kinds of customers who complain: by how often, how lately, how satisfied and of what value. */
@Component
class SegmentAnalysis implements Analysis {

    /** From so many standard deviations off the mean on, a segment is described by it. */
    private static final double STRIKING = 0.5;

    /** Customers for each combination of high and low: Formann, Die Latent-Class-Analyse, 1984. */
    private static final int EACH_COMBINATION = 5;

    private final Complainants complainants;

    SegmentAnalysis(Complainants complainants) {
        this.complainants = complainants;
    }

    @Override
    public Question question() {
        return Question.SEGMENTS;
    }

    @Override
    public Answer answer(Inquiry inquiry) {
        var sample = complainants.of(inquiry.period(), inquiry.filter());
        var customers = sample.rows();
        var features = Feature.knownIn(customers);
        var needed = EACH_COMBINATION * (1 << features.size());
        var method = method(customers.size(), sample.population(), needed);
        if (features.isEmpty() || customers.size() < needed) {
            return Answer.refusing(inquiry, Words.tooFew(customers.size(), needed), method);
        }
        var standard = Clusters.standardised(Feature.values(features, customers));
        var clusters = Clusters.of(standard);
        var warnings = Words.all(about(features), Words.about(customers.size(), customers.size(), sample.population()));
        if (clusters.silhouette() < Clusters.SOME_STRUCTURE) {
            var none = Sentence.of(
                    "客户没有明显分成几类（轮廓系数 %s，不足 0.25）：不宜按分群区别对待。",
                    "Customers fall into no clear groups (silhouette %s, under 0.25): do not treat them by segment.",
                    Numbers.decimal(clusters.silhouette()));
            return new Answer(inquiry, false, List.of(none), warnings, List.of(), method);
        }
        var segments = clusters.members().stream()
                .map(rows -> Segment.of(features, rows, customers, standard))
                .toList();
        return new Answer(
                inquiry,
                false,
                findings(segments, clusters, customers.size()),
                warnings,
                List.of(exhibit(features, segments)),
                method);
    }

    private static Method method(int customers, long population, int needed) {
        return new Method(
                customers,
                population,
                Sentence.of(
                        "k-means++，标准化特征，固定种子，k 由轮廓系数选定（Rousseeuw 1987）；至少 %d 位客户（Formann 1984）。",
                        "k-means++ on standardised features with a fixed seed, k by silhouettes (Rousseeuw 1987); at least %d"
                                + " customers (Formann 1984).",
                        needed),
                Sentence.both("S2-35, S2-42, S4-43"));
    }

    /**
     * A cluster in words.
     *
     * @param means of each feature, in its own unit; null where too few customers would be told about
     */
    private record Segment(int size, Sentence description, double[] means) {

        static Segment of(
                List<Feature> features, List<Integer> rows, List<CustomerRow> customers, double[][] standard) {
            if (rows.size() < Answer.SHOWN_FROM) {
                return new Segment(rows.size(), Sentence.of("不足 10 位，不予描述", "under 10, not described"), null);
            }
            var striking = new ArrayList<Sentence>();
            for (var index = 0; index < features.size(); index++) {
                var column = index;
                var mean = rows.stream()
                        .mapToDouble(row -> standard[row][column])
                        .average()
                        .orElse(0);
                if (Math.abs(mean) >= STRIKING) {
                    striking.add(
                            mean > 0
                                    ? features.get(index).high()
                                    : features.get(index).low());
                }
            }
            var means = features.stream()
                    .mapToDouble(feature -> rows.stream()
                            .map(customers::get)
                            .map(feature::of)
                            .filter(value -> value != null)
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElse(Double.NaN))
                    .toArray();
            return new Segment(rows.size(), joined(striking), means);
        }

        private static Sentence joined(List<Sentence> parts) {
            if (parts.isEmpty()) {
                return Sentence.of("接近平均", "near the average");
            }
            return new Sentence(
                    parts.stream().map(Sentence::zh).collect(Collectors.joining("、")),
                    parts.stream().map(Sentence::en).collect(Collectors.joining(", ")));
        }
    }

    private static List<Sentence> findings(List<Segment> segments, Clusters clusters, int all) {
        var findings = new ArrayList<Sentence>();
        findings.add(Sentence.of(
                "投诉的客户分成 %1$d 类（轮廓系数 %2$s）：",
                "Customers who complained fall into %1$d groups (silhouette %2$s):",
                segments.size(),
                Numbers.decimal(clusters.silhouette())));
        segments.forEach(segment -> findings.add(Sentence.of(
                "%1$d 位（%2$s）：%3$s。",
                "%1$d customers (%2$s): %4$s.",
                segment.size(),
                Numbers.percent((double) segment.size() / all),
                segment.description().zh(),
                segment.description().en())));
        return findings;
    }

    private static List<Sentence> about(List<Feature> features) {
        var missing = Feature.notIn(features);
        return missing.isEmpty()
                ? List.of()
                : List.of(Sentence.of(
                        "已知的客户不足一半，未用于分群：%1$s。",
                        "Known of fewer than half of the customers, and not used: %2$s.",
                        missing.stream().map(one -> one.title().zh()).collect(Collectors.joining("；")),
                        missing.stream().map(one -> one.title().en()).collect(Collectors.joining("; "))));
    }

    private static Exhibit exhibit(List<Feature> features, List<Segment> segments) {
        var heads = new ArrayList<Sentence>();
        heads.add(Words.GROUP);
        heads.add(Sentence.of("客户", "Customers"));
        features.forEach(feature -> heads.add(feature.title()));
        var rows = segments.stream()
                .map(segment -> {
                    var cells = new ArrayList<String>();
                    cells.add(Integer.toString(segment.size()));
                    for (var index = 0; index < features.size(); index++) {
                        cells.add(
                                segment.means() == null || Double.isNaN(segment.means()[index])
                                        ? "–"
                                        : Numbers.decimal(segment.means()[index]));
                    }
                    return new Row(
                            segment.description().text(),
                            (double) segment.size(),
                            null,
                            null,
                            null,
                            List.copyOf(cells));
                })
                .toList();
        return new Exhibit(Sentence.of("分群与各项均值", "Groups and their means"), "", heads, rows);
    }
}
