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
import org.huifang.desk.StaffGroups;
import org.huifang.desk.words.Categories;
import org.huifang.home.HomeTime;
import org.huifang.insight.warning.RaisedSignal;
import org.huifang.insight.warning.Warning;
import org.huifang.insight.warning.figure.SeriesTable;
import org.huifang.insight.warning.signal.Dimension;
import org.springframework.stereotype.Component;

/** Warnings as pages show them. */
@Component
public class WarningViews {

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
    private final Categories categories;
    private final StaffGroups groups;
    private final ObjectMapper json;
    private final Clock clock;

    WarningViews(SeriesTable series, Categories categories, StaffGroups groups, ObjectMapper json, Clock clock) {
        this.series = series;
        this.categories = categories;
        this.groups = groups;
        this.json = json;
        this.clock = clock;
    }

    /** A warning in the list, in words. */
    record Line(Warning warning, String about, String plan, String raised, String due, String state, boolean late) {}

    /** One alarm, in words, and where the cases are that it counted. */
    record Evidence(RaisedSignal signal, String detail, String figures, List<CasesBehind> cases) {}

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

    private String about(Warning warning) {
        var about = "%s %s"
                .formatted(warning.dimension().chinese(), warning.dimension().english());
        if (warning.subject().equals("-")) {
            return about;
        }
        var subject = warning.about();
        return subject.chinese().equals(subject.english())
                ? about + " " + categories.titleOf(subject.value())
                : "%s %s %s".formatted(about, subject.chinese(), subject.english());
    }

    private static String state(Warning warning) {
        if (warning.verdict() != null) {
            return FINDINGS.get(warning.verdict().name());
        }
        return warning.finding() == null ? "待核实 To be looked at" : "属实，改进中 Real, being improved";
    }

    Evidence evidence(Warning warning, RaisedSignal signal) {
        var figures = read(signal.figures());
        return new Evidence(
                signal,
                categories.titleOf(signal.detail()),
                figures.entrySet().stream()
                        .map(figure -> MeasuredWords.of(figure.getKey(), figure.getValue()))
                        .collect(Collectors.joining(" · ")),
                CasesBehind.of(warning.about(), signal.day(), figures.keySet()));
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

    /** A group as people know it. */
    public String group(String id) {
        return groups.titleOf(id);
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
