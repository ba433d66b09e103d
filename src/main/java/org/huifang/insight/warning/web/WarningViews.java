package org.huifang.insight.warning.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huifang.home.HomeTime;
import org.huifang.insight.warning.RaisedSignal;
import org.huifang.insight.warning.Warning;
import org.huifang.insight.warning.figure.SeriesTable;
import org.huifang.insight.warning.signal.Dimension;
import org.springframework.stereotype.Component;

/** Warnings as pages show them. */
@Component
public class WarningViews {

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

    private static final Map<String, String> PLANS = Map.of(
            "NOTE", "24 小时内说明原因 A note within a day",
            "ACTION_PLAN", "24 小时内制定改进计划 A plan of action within a day",
            "RELIEVE_OUTLET", "支援网点 Relieve the outlet",
            "REVIEW_ROUND", "核查派送路线 Look at the round",
            "DIVERT", "绕行或分流 Go round it",
            "OTHER_CHANNELS", "启用其他渠道 Answer in other channels",
            "TASK_FORCE", "成立专项小组 A task force",
            "ADD_CAPACITY", "增派人手 More people",
            "ASK_DETRACTORS", "回访给低分的客户，查明原因 Call back those who gave low scores, and find out why",
            "ANSWER_APPEALS", "专人逐件答复申诉，向邮政管理部门说明整改 Answer each appeal, and tell the authority what is mended");

    private static final Map<String, String> FINDINGS = Map.of(
            "REAL", "属实 Real",
            "FALSE_ALARM", "误报 False alarm",
            "KNOWN_EVENT", "已知事件 Known event",
            "HIT", "准确 Right",
            "FALSE", "误报 False alarm",
            "EXPLAINED", "已知事件 Known event");

    private final SeriesTable series;
    private final ObjectMapper json;
    private final Clock clock;

    WarningViews(SeriesTable series, ObjectMapper json, Clock clock) {
        this.series = series;
        this.json = json;
        this.clock = clock;
    }

    /** A warning in the list, in words. */
    record Line(Warning warning, String about, String plan, String raised, String due, String state, boolean late) {}

    /** One alarm, in words. */
    record Evidence(RaisedSignal signal, String figures) {}

    Line line(Warning warning) {
        return new Line(
                warning,
                about(warning),
                PLANS.getOrDefault(warning.plan(), warning.plan()),
                minute(warning.raisedAt()),
                minute(warning.dueAt()),
                state(warning),
                warning.finding() == null && warning.dueAt().isBefore(clock.instant()));
    }

    private static String about(Warning warning) {
        var about = "%s %s"
                .formatted(warning.dimension().chinese(), warning.dimension().english());
        if (warning.subject().equals("-")) {
            return about;
        }
        var subject = warning.about();
        return subject.chinese().equals(subject.english())
                ? about + " " + subject.value()
                : "%s %s %s".formatted(about, subject.chinese(), subject.english());
    }

    private static String state(Warning warning) {
        if (warning.verdict() != null) {
            return FINDINGS.get(warning.verdict().name());
        }
        return warning.finding() == null ? "待核实 To be looked at" : "属实，改进中 Real, being improved";
    }

    Evidence evidence(RaisedSignal signal) {
        return new Evidence(
                signal,
                read(signal.figures()).entrySet().stream()
                        .map(figure -> "%s: %s"
                                .formatted(FIGURES.getOrDefault(figure.getKey(), figure.getKey()), figure.getValue()))
                        .collect(Collectors.joining(" · ")));
    }

    /** Empty where the subject is not a series. */
    Optional<ChartView> chart(Warning warning, List<RaisedSignal> signals) {
        if (warning.dimension() == Dimension.COURIER || warning.dimension() == Dimension.INDICATOR) {
            return Optional.empty();
        }
        var day = signals.isEmpty()
                ? warning.judgedDay()
                : signals.get(signals.size() - 1).day();
        return Optional.of(ChartView.of(series.upTo(day, warning.about()), day));
    }

    public String rule(String name) {
        return RuleWords.of(name);
    }

    public String minute(Instant at) {
        return at == null ? "" : HomeTime.minute(at);
    }

    private Map<String, Object> read(String figures) {
        try {
            return json.readValue(figures, new TypeReference<java.util.TreeMap<String, Object>>() {});
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("Figures of a warning are not JSON.", corrupt);
        }
    }
}
