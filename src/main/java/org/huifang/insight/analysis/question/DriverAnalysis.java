package org.huifang.insight.analysis.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huifang.insight.analysis.Analysis;
import org.huifang.insight.analysis.Answer;
import org.huifang.insight.analysis.Answer.Method;
import org.huifang.insight.analysis.Exhibit;
import org.huifang.insight.analysis.Exhibit.Row;
import org.huifang.insight.analysis.Inquiry;
import org.huifang.insight.analysis.Question;
import org.huifang.insight.analysis.Sentence;
import org.huifang.insight.analysis.question.Predictors.Predictor;
import org.huifang.insight.analysis.sample.CaseRow;
import org.huifang.insight.analysis.sample.Cases;
import org.huifang.insight.analysis.statistics.Chances;
import org.huifang.insight.analysis.statistics.Regression;
import org.huifang.insight.dashboard.InsightWords;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.warning.chart.Interval;
import org.springframework.stereotype.Component;

/** What a score depends on when all else is equal. */
@Component
class DriverAnalysis implements Analysis {

    /** Cases for each predictor: F. Harrell, Regression Modeling Strategies, 2nd edition 2015, section 4.4, asks for 10 to 20. */
    private static final int CASES_EACH = 10;

    /** From so much on, errors are about twice as wide as they would be alone, and effects cannot be told apart well. */
    private static final double INFLATED = 5;

    private static final int TOLD = 3;

    private final Cases cases;
    private final InsightWords words;

    DriverAnalysis(Cases cases, InsightWords words) {
        this.cases = cases;
        this.words = words;
    }

    /** An effect for the predictor's step; chance is raised for the number of predictors. */
    private record Driver(Predictor predictor, Regression.Effect effect, double chance) {

        double points() {
            return effect.slope() * predictor.step();
        }

        Interval interval() {
            return new Interval(
                    effect.interval().low() * predictor.step(),
                    effect.interval().high() * predictor.step());
        }

        boolean found() {
            return chance < Numbers.FOUND;
        }
    }

    @Override
    public Question question() {
        return Question.DRIVERS;
    }

    @Override
    public Answer answer(Inquiry inquiry) {
        var sample = cases.of(inquiry.period(), inquiry.filter());
        var scored =
                sample.rows().stream().filter(row -> row.knows(inquiry.score())).toList();
        var rows = scored.stream().filter(Predictors::complete).toList();
        var method = method(rows.size(), sample.population());
        var predictors = rows.size() < CASES_EACH ? null : predictors(rows, inquiry);
        var needed =
                predictors == null ? CASES_EACH : CASES_EACH * predictors.kept().size();
        if (predictors == null || predictors.kept().isEmpty() || rows.size() < Math.max(needed, Answer.SOUND_FROM)) {
            return Answer.refusing(inquiry, tooFew(rows.size(), Math.max(needed, Answer.SOUND_FROM)), method);
        }
        if (sameThroughout(predictors.scores())) {
            return Answer.refusing(
                    inquiry,
                    Sentence.of("所有评分相同：没有可解释的差异。", "All scores are the same: there is nothing to explain."),
                    method);
        }
        var model = Regression.of(predictors.scores(), predictors.matrix());
        var drivers = drivers(predictors, model);
        var warnings = Words.all(
                warnings(drivers, predictors, scored.size() - rows.size()),
                Words.about(rows.size(), sample.rows().size(), sample.population()));
        return new Answer(
                inquiry,
                false,
                findings(inquiry, drivers, model),
                warnings,
                List.of(exhibit(inquiry, drivers)),
                method);
    }

    private static Method method(int cases, long population) {
        return new Method(
                cases,
                population,
                Sentence.of(
                        "多元线性回归（最小二乘），HC3 稳健误差；Holm 1979 校正；每个因素至少 %d 件（Harrell 2015，4.4 节）。",
                        "Linear regression by least squares with robust errors (HC3), corrected after Holm (1979); at least %d cases"
                                + " for each factor (Harrell 2015, section 4.4).",
                        CASES_EACH),
                Sentence.both("S2-09, S2-42"));
    }

    /** With categories where there are enough cases for them, else without. */
    private Predictors predictors(List<CaseRow> rows, Inquiry inquiry) {
        Map<String, String> titles = rows.stream()
                .map(CaseRow::category)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), code -> words.value(Dimension.CATEGORY, code)));
        var all = Predictors.of(rows, inquiry.score(), true, titles);
        return rows.size() >= CASES_EACH * all.kept().size()
                ? all
                : Predictors.of(rows, inquiry.score(), false, titles);
    }

    private static boolean sameThroughout(double[] scores) {
        for (var score : scores) {
            if (score != scores[0]) {
                return false;
            }
        }
        return true;
    }

    private static Sentence tooFew(int n, int needed) {
        return Sentence.of(
                "有评分且资料完整的案件只有 %1$d 件，少于需要的 %2$d 件（每个因素至少 10 件，Harrell 2015）：不作回答。请选更长的时间或放宽筛选。",
                "Only %1$d cases have a score and all that is needed, fewer than %2$d (10 for each factor, Harrell 2015): no answer is"
                        + " given. Choose more days or a wider filter.",
                n,
                needed);
    }

    private static List<Driver> drivers(Predictors predictors, Regression model) {
        var chances = Chances.together(
                model.effects().stream().mapToDouble(Regression.Effect::chance).toArray());
        var drivers = new ArrayList<Driver>();
        for (var index = 0; index < chances.length; index++) {
            drivers.add(new Driver(predictors.kept().get(index), model.effects().get(index), chances[index]));
        }
        drivers.sort(Comparator.comparing(driver -> -Math.abs(driver.effect().standardised())));
        return drivers;
    }

    private static List<Sentence> findings(Inquiry inquiry, List<Driver> drivers, Regression model) {
        var findings = new ArrayList<Sentence>();
        drivers.stream()
                .filter(Driver::found)
                .limit(TOLD)
                .forEach(driver -> findings.add(Sentence.of(
                        "其他相同时，“%1$s”使“%3$s”%5$s %6$s 分（95%% 区间 %7$s）。",
                        "All else equal, “%2$s” makes “%4$s” %8$s by %6$s points (95 %% interval %7$s).",
                        driver.predictor().name().zh(),
                        driver.predictor().name().en(),
                        inquiry.score().zh(),
                        inquiry.score().en(),
                        driver.points() > 0 ? "提高" : "降低",
                        Numbers.decimal(Math.abs(driver.points())),
                        Numbers.decimal(driver.interval()),
                        driver.points() > 0 ? "higher" : "lower")));
        if (findings.isEmpty()) {
            findings.add(Sentence.of("没有哪个因素的影响超出偶然。", "No factor has an effect that chance does not explain."));
        }
        findings.add(Sentence.of(
                "这些因素合计解释评分差异的 %1$s（校正后 %2$s）；其余由未记录的原因决定。",
                "Together they explain %1$s of how scores differ (adjusted %2$s); the rest has causes that are not recorded.",
                Numbers.percent(model.explained()),
                Numbers.percent(Math.max(0, model.adjusted()))));
        return findings;
    }

    private static List<Sentence> warnings(List<Driver> drivers, Predictors predictors, int incomplete) {
        var warnings = new ArrayList<Sentence>();
        warnings.add(
                Sentence.of(
                        "只有回答了调查的客户有评分；关联不等于因果，改变前先小范围试行。",
                        "Only customers who answered a survey have a score. A link is no proof of cause: try a change on a small scale first."));
        drivers.stream()
                .filter(driver -> driver.effect().inflation() >= INFLATED)
                .forEach(driver -> warnings.add(Sentence.of(
                        "“%1$s”与其他因素高度重叠（VIF %3$s），单独影响难以分清。",
                        "“%2$s” overlaps with other factors (VIF %3$s): its own effect can hardly be told.",
                        driver.predictor().name().zh(),
                        driver.predictor().name().en(),
                        Numbers.decimal(driver.effect().inflation()))));
        if (!predictors.leftOut().isEmpty()) {
            warnings.add(Sentence.of(
                    "未计入（各案件相同，或与其他因素完全重叠）：%1$s。",
                    "Left out, being the same in all cases or the same as other factors: %2$s.",
                    joined(predictors.leftOut(), Sentence::zh),
                    joined(predictors.leftOut(), Sentence::en)));
        }
        if (incomplete > 0) {
            warnings.add(Sentence.of(
                    "%d 件有评分但资料不全（如尚未结案），未计入。",
                    "%d cases have a score, but not all that is needed (such as not closed yet): left out.",
                    incomplete));
        }
        return warnings;
    }

    private static String joined(List<Predictor> predictors, Function<Sentence, String> language) {
        return predictors.stream().map(one -> language.apply(one.name())).collect(Collectors.joining("; "));
    }

    private static Exhibit exhibit(Inquiry inquiry, List<Driver> drivers) {
        var rows = drivers.stream()
                .map(driver -> new Row(
                        driver.predictor().name().text(),
                        driver.points(),
                        driver.interval().low(),
                        driver.interval().high(),
                        null,
                        List.of(
                                Numbers.signed(driver.points()),
                                Numbers.decimal(driver.interval()),
                                Numbers.signed(driver.effect().standardised()),
                                Numbers.decimal(driver.effect().inflation()),
                                Numbers.chance(driver.chance()),
                                driver.found() ? Words.FOUND : Words.NOT_FOUND)))
                .toList();
        return new Exhibit(
                new Sentence(
                        "对" + inquiry.score().zh() + "的影响（分）",
                        "Effect on " + inquiry.score().en() + " in points"),
                "分 points",
                Words.heads(
                        Sentence.of("因素", "Factor"),
                        Sentence.of("影响", "Points"),
                        Words.INTERVAL,
                        Sentence.of("标准化", "Standardised"),
                        Sentence.both("VIF"),
                        Words.CHANCE,
                        Words.NOTE),
                rows);
    }
}
