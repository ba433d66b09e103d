package org.huifang.improvement.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.improvement.ImprovementAction.Origin;
import org.huifang.improvement.Improvements;
import org.huifang.improvement.InvalidImprovement;
import org.huifang.improvement.NewImprovement;
import org.huifang.insight.volume.KnownPlaces;
import org.springframework.stereotype.Component;

/** Checks what people send to open an action, before it is opened. */
@Component
class NewActions {

    /** Who plans what people open, and says whether it helped. */
    static final String PLANNERS = "team-leads";

    static final Map<String, String> DIMENSIONS = new LinkedHashMap<>();

    static {
        DIMENSIONS.put("NETWORK", "全网 Network");
        DIMENSIONS.put("REGION", "区域 Region");
        DIMENSIONS.put("OUTLET", "网点 Outlet");
        DIMENSIONS.put("CATEGORY", "类别 Category");
        DIMENSIONS.put("LINK", "环节 Link of the chain");
        DIMENSIONS.put("CHANNEL", "渠道 Channel");
        DIMENSIONS.put("COURIER", "快递员 Courier");
    }

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_MEASURE = 4000;

    private final Improvements improvements;
    private final KnownPlaces places;

    NewActions(Improvements improvements, KnownPlaces places) {
        this.improvements = improvements;
        this.places = places;
    }

    /** @throws InvalidImprovement when something is missing, or nobody knows the place */
    String open(NewImprovement opened, Actor by) {
        require(
                opened.origin() != null && opened.origin() != Origin.WARNING,
                "请选择来源",
                "Say what it comes from; those of warnings are opened by themselves.");
        require(
                opened.title() != null
                        && !opened.title().isBlank()
                        && opened.title().length() <= LONGEST_TITLE,
                "请填写标题，不超过 200 个字符",
                "A title of at most 200 characters is needed.");
        require(
                opened.indicator() != null && DIMENSIONS.containsKey(opened.dimension()),
                "请选择要改善的指标和范围",
                "Choose the figure it is meant to move, and its scope.");
        require(
                isCode(opened.subject()) && isCode(opened.reference()),
                "代码不得超过 60 个字符",
                "A code has at most 60 characters.");
        places.missing(opened.dimension(), opened.subject()).ifPresent(unknown -> {
            throw new InvalidImprovement(unknown.chinese(), unknown.english());
        });
        requirePlan(opened);
        return improvements.open(opened, by);
    }

    private static void requirePlan(NewImprovement opened) {
        var plan = opened.plan();
        require(
                plan == null
                        || plan.cause() != null
                                && plan.owner() != null
                                && plan.dueAt() != null
                                && plan.measure().length() <= LONGEST_MEASURE,
                "填写措施时，须同时填写原因、责任人和时限",
                "A measure comes with its cause, owner and due date.");
    }

    private static boolean isCode(String code) {
        return code == null || code.length() <= LONGEST_CODE;
    }

    private static void require(boolean holds, String chinese, String english) {
        if (!holds) {
            throw new InvalidImprovement(chinese, english);
        }
    }
}
