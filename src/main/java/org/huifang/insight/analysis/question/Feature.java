package org.huifang.insight.analysis.question;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.huifang.insight.analysis.Sentence;
import org.huifang.insight.analysis.sample.CustomerRow;
import org.huifang.insight.analysis.statistics.Medians;

/** What customers are told apart by. Counts and amounts have long tails, and so are taken as logarithms. */
enum Feature {
    COMPLAINTS("期内投诉（件）", "Complaints", "常投诉", "complain often", "少投诉", "complain rarely", true) {
        @Override
        Double of(CustomerRow customer) {
            return (double) customer.complaints();
        }
    },
    DAYS_SINCE(
            "距最近投诉（天）", "Days since the latest", "较早投诉", "complained a while ago", "近期投诉", "complained lately", false) {
        @Override
        Double of(CustomerRow customer) {
            return customer.daysSince();
        }
    },
    SATISFACTION("满意度 CSAT", "Satisfaction", "较满意", "more satisfied", "不满意", "less satisfied", false) {
        @Override
        Double of(CustomerRow customer) {
            return customer.satisfaction();
        }
    },
    REVENUE("营收（元）", "Revenue, yuan", "价值较高", "of higher value", "价值较低", "of lower value", true) {
        @Override
        Double of(CustomerRow customer) {
            return customer.revenueYuan() == null
                    ? null
                    : customer.revenueYuan().doubleValue();
        }
    };

    private final Sentence title;
    private final Sentence high;
    private final Sentence low;
    private final boolean longTail;

    Feature(String zh, String en, String highZh, String highEn, String lowZh, String lowEn, boolean longTail) {
        this.title = new Sentence(zh, en);
        this.high = new Sentence(highZh, highEn);
        this.low = new Sentence(lowZh, lowEn);
        this.longTail = longTail;
    }

    /** Null where it is not known. */
    abstract Double of(CustomerRow customer);

    Sentence title() {
        return title;
    }

    Sentence high() {
        return high;
    }

    Sentence low() {
        return low;
    }

    /** Those known of at least half of the customers. */
    static List<Feature> knownIn(List<CustomerRow> customers) {
        return Arrays.stream(values())
                .filter(feature -> !customers.isEmpty()
                        && 2
                                        * customers.stream()
                                                .filter(one -> feature.of(one) != null)
                                                .count()
                                >= customers.size())
                .toList();
    }

    static List<Feature> notIn(List<Feature> features) {
        return Arrays.stream(values())
                .filter(feature -> !features.contains(feature))
                .toList();
    }

    /** A row for each customer; what is not known stands in the middle. */
    static double[][] values(List<Feature> features, List<CustomerRow> customers) {
        var columns =
                features.stream().map(feature -> feature.column(customers)).toList();
        var rows = new double[customers.size()][features.size()];
        for (var row = 0; row < rows.length; row++) {
            for (var column = 0; column < columns.size(); column++) {
                rows[row][column] = columns.get(column)[row];
            }
        }
        return rows;
    }

    private double[] column(List<CustomerRow> customers) {
        Function<Double, Double> scale = value -> longTail ? Math.log1p(Math.max(0, value)) : value;
        var known = customers.stream()
                .map(this::of)
                .filter(Objects::nonNull)
                .map(scale)
                .mapToDouble(Double::doubleValue)
                .toArray();
        var middle = Medians.median(known);
        return customers.stream()
                .mapToDouble(customer -> of(customer) == null ? middle : scale.apply(of(customer)))
                .toArray();
    }
}
