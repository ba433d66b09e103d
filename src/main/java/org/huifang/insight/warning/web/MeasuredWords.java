package org.huifang.insight.warning.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/** What was measured, as people read it: plain numbers, since a chance of 7.3E-12 says no more to them than a very small one. */
final class MeasuredWords {

    private static final Map<String, String> FIGURES = Map.ofEntries(
            Map.entry("count", "件数 Count"),
            Map.entry("recent", "三日合计 In three days"),
            Map.entry("expected", "通常 Usual"),
            Map.entry("chance", "偶然概率 Chance"),
            Map.entry("drift", "累积证据 Evidence for twice as many"),
            Map.entry("smoothed", "移动平均 Moving average"),
            Map.entry("run", "连续偏高天数 Days above in a row"),
            Map.entry("grave", "最严重级 Of severity 4"),
            Map.entry("value", "数值 Value"),
            Map.entry("share", "占比 Share"),
            Map.entry("hits", "达到 Hits"),
            Map.entry("n", "总数 Of"),
            Map.entry("low", "区间下限 Low"),
            Map.entry("high", "区间上限 High"),
            Map.entry("signal", "指标 Indicator"),
            Map.entry("change", "变化（分） Change in points"),
            Map.entry("score", "近 90 天 NPS Score of 90 days"),
            Map.entry("scoreBefore", "此前 90 天 NPS Score before"),
            Map.entry("nBefore", "此前答卷 Answers before"),
            Map.entry("lowBefore", "此前区间下限 Low before"),
            Map.entry("highBefore", "此前区间上限 High before"),
            Map.entry("appeals", "28 天申诉 Appeals in 28 days"),
            Map.entry("parcels", "件量 Parcels"),
            Map.entry("rate", "每百万件 Per million"));

    private static final double TINY = 0.001;
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private MeasuredWords() {}

    static String of(String figure, Object value) {
        return "%s: %s"
                .formatted(
                        FIGURES.getOrDefault(figure, figure),
                        value instanceof Double number ? said(figure, number) : value);
    }

    private static String said(String figure, double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        var chance = figure.equals("chance");
        if (number < TINY && (chance || number > 0)) {
            return "< 0.001";
        }
        return (chance ? new BigDecimal(number).round(TWO_DIGITS) : BigDecimal.valueOf(number)).toPlainString();
    }
}
