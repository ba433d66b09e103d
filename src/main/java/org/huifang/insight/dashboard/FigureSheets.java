package org.huifang.insight.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huifang.insight.indicator.Compared;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.indicator.Estimate;
import org.huifang.insight.indicator.Figure;
import org.huifang.insight.indicator.TrendPoint;
import org.springframework.stereotype.Component;

/** Figures and lists as rows of a sheet, with heads in both languages. */
@Component
public class FigureSheets {

    private static final List<String> ESTIMATE =
            List.of("数值 Value", "下限 Low", "上限 High", "样本 Sample", "分子 Numerator", "分母 Denominator", "样本质量 Worth");

    public static final List<String> FIGURES = head("指标 Indicator", "编号 Id", "单位 Unit", "目标 Target");
    public static final List<String> TREND = head("自 From", "至 Until");
    public static final List<String> COMPARISON = head("分组 Group", "代码 Code");
    public static final List<String> CASES = List.of(
            "编号 Number",
            "时间 Time",
            "客户类型 Customer type",
            "地区 Region",
            "网点 Outlet",
            "类别 Category",
            "渠道 Channel",
            "客服 Agent",
            "环节 Link",
            "符合 Hit",
            "值 Value");

    private final InsightWords words;

    FigureSheets(InsightWords words) {
        this.words = words;
    }

    private static List<String> head(String... first) {
        var head = new ArrayList<>(List.of(first));
        head.addAll(ESTIMATE);
        return head;
    }

    public List<?> row(Figure figure) {
        var indicator = figure.indicator();
        return with(
                figure.estimate(),
                indicator.name().zh() + " " + indicator.name().en(),
                indicator.id(),
                indicator.unit().sign(),
                indicator.target());
    }

    public List<?> row(TrendPoint point) {
        return with(point.estimate(), point.from(), point.until());
    }

    public List<?> row(Dimension dimension, Compared compared) {
        return with(compared.estimate(), words.value(dimension, compared.value()), compared.value());
    }

    public List<?> row(DrillRow row) {
        return Arrays.asList(
                row.number(),
                row.at(),
                row.customerType(),
                row.region(),
                row.outlet(),
                row.category(),
                row.channel(),
                row.agent(),
                row.link(),
                row.hit() ? 1 : 0,
                row.total());
    }

    private static List<?> with(Estimate estimate, Object... first) {
        var cells = new ArrayList<Object>(Arrays.asList(first));
        cells.addAll(Arrays.asList(
                estimate.value(),
                estimate.low(),
                estimate.high(),
                estimate.n(),
                estimate.numerator(),
                estimate.denominator(),
                estimate.worth()));
        return cells;
    }
}
