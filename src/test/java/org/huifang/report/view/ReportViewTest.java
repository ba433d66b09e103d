package org.huifang.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huifang.insight.indicator.Estimate;
import org.huifang.insight.indicator.Indicator;
import org.huifang.report.ReportFigures;
import org.huifang.report.ReportFigures.Group;
import org.huifang.report.ReportFigures.Point;
import org.huifang.report.ReportFigures.Row;
import org.huifang.report.ReportFigures.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a manager reads of the figures. */
class ReportViewTest {

    private static final Indicator.Words NAME = new Indicator.Words("客户费力度", "Customer effort");

    @ParameterizedTest
    @CsvSource({
        "49.97, POINTS, 49.97",
        "49.9, POINTS, 49.9",
        "4.968, MEAN, 4.97",
        "94.96, PERCENT, 94.96 %",
        "94.9, PERCENT, 94.9 %"
    })
    void roundingShowsNoMissedTargetAsReached(double value, Indicator.Unit unit, String words) {
        var target =
                switch (unit) {
                    case POINTS -> 50.0;
                    case MEAN -> 5.0;
                    default -> 95.0;
                };

        assertThat(view(row(value, unit, target, false)).of("effort").value()).isEqualTo(words);
    }

    @Test
    void whatReachedItsTargetIsRounded() {
        assertThat(view(row(5.02, Indicator.Unit.POINTS, 5.0, true))
                        .of("effort")
                        .value())
                .isEqualTo("5.0");
    }

    @ParameterizedTest
    @CsvSource({"120, 100, +20 %", "77, 100, −23 %", "100, 100, +0 %", "3, 0, –"})
    void saysHowAGroupChanged(long complaints, long before, String words) {
        var view = view(row(5, Indicator.Unit.POINTS, 5, true));

        assertThat(view.change(new Group("华东", complaints, before))).isEqualTo(words);
    }

    @Test
    void drawsTrendsOnRoundNumbersAndSaysTheTargetAside() {
        var months = List.of(
                new Point(LocalDate.of(2026, 1, 1), 94.3),
                new Point(LocalDate.of(2026, 2, 1), null),
                new Point(LocalDate.of(2026, 3, 1), 96.1));

        var drawn = TrendChart.of(new Series("on-time", NAME, Indicator.Unit.PERCENT, 95.0, months));

        assertThat(drawn)
                .contains(">92.0 %<", ">93.0 %<", ">97.0 %<", "目标 Target 95.0 %", ">96.1 %<")
                .doesNotContain("NaN");
    }

    private static Row row(double value, Indicator.Unit unit, double target, boolean onTarget) {
        var estimate = new Estimate(100, null, null, value, null, null, Estimate.Worth.SOUND);
        return new Row(
                "effort",
                NAME,
                Indicator.Topic.SATISFACTION,
                unit,
                Indicator.Direction.UP,
                estimate,
                estimate,
                target,
                onTarget,
                "S0-14");
    }

    private static ReportView view(Row row) {
        var none = List.<Group>of();
        var figures =
                new ReportFigures(List.of(row), List.of(), none, none, none, none, List.of(), List.of(), List.of());
        return new ReportView(null, figures, List.of(), List.of(), List.of(), Map.of(), Map.of());
    }
}
