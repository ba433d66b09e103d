package org.huifang.insight.agent.web;

import java.util.List;
import java.util.Locale;
import org.huifang.insight.agent.AgentFigures;
import org.huifang.insight.agent.StarCandidate;
import org.huifang.insight.dashboard.InsightWords;
import org.huifang.insight.indicator.Estimate;
import org.huifang.insight.indicator.Indicator.Unit;
import org.springframework.stereotype.Component;

/** Agents' figures as pages show them. */
@Component
public class PeopleViews {

    private static final List<String> TITLES = List.of(
            "24小时首次答复 First response in 24 h",
            "客户确认解决 Solved, as customers say",
            "重新处理 Reopened",
            "回访满意 Satisfied in callbacks",
            "质检得分 Review score",
            "处理时长（中位数） Handling time, median");

    /**
     * One figure in words.
     *
     * @param value a dash where there are too few
     * @param note what it is worth; empty where the sample is sound
     */
    public record Cell(String title, String value, String interval, long n, String note) {

        private static Cell of(String title, Estimate estimate, Unit unit) {
            return new Cell(
                    title,
                    InsightWords.number(estimate.value(), unit),
                    InsightWords.interval(estimate, unit),
                    estimate.n(),
                    InsightWords.worth(estimate));
        }
    }

    /** In one order, for table heads and for one agent's page. */
    public List<Cell> cells(AgentFigures figures) {
        return List.of(
                Cell.of(TITLES.get(0), figures.firstResponse(), Unit.PERCENT),
                Cell.of(TITLES.get(1), figures.solved(), Unit.PERCENT),
                Cell.of(TITLES.get(2), figures.reopened(), Unit.PERCENT),
                Cell.of(TITLES.get(3), figures.satisfied(), Unit.PERCENT),
                Cell.of(TITLES.get(4), figures.review(), Unit.PERCENT),
                Cell.of(TITLES.get(5), figures.handling(), Unit.HOURS));
    }

    /** Heads of the columns. */
    public List<String> titles() {
        return TITLES;
    }

    public String ratio(Double ratio) {
        return ratio == null ? "–" : String.format(Locale.ROOT, "%.3f", ratio);
    }

    public String expected(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** A rank, marked where somebody shares it. */
    public String rank(StarCandidate candidate, List<StarCandidate> all) {
        if (candidate.rank() == null) {
            return candidate.standing().chinese() + " " + candidate.standing().english();
        }
        var level = all.stream()
                .filter(other -> candidate.rank().equals(other.rank()))
                .count();
        return level > 1
                ? "并列第 %d Level at %d".formatted(candidate.rank(), candidate.rank())
                : "第 %d No. %d".formatted(candidate.rank(), candidate.rank());
    }
}
