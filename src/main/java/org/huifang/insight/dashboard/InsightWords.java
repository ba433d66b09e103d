package org.huifang.insight.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huifang.complaint.triage.text.language.Concepts;
import org.huifang.desk.words.Categories;
import org.huifang.desk.words.DeskWords;
import org.huifang.insight.indicator.Dimension;
import org.huifang.insight.indicator.Estimate;
import org.huifang.insight.indicator.Indicator;
import org.springframework.stereotype.Component;

/** What codes and numbers are called on pages, Chinese and English beside each other. */
@Component
public class InsightWords {

    static final String NOT_KNOWN = "未知 Not known";

    private static final Map<String, String> LINKS = Map.of(
            "PICKUP", "收寄 Pickup",
            "TRANSIT", "运输 Transit",
            "DELIVERY", "派送 Delivery",
            "AFTER_SALES", "售后 After-sales");
    private static final Map<Dimension, String> DIMENSIONS = Map.of(
            Dimension.ALL, "全部 All",
            Dimension.CUSTOMER_TYPE, "客户类型 Customer type",
            Dimension.REGION, "地区 Region",
            Dimension.OUTLET, "网点 Outlet",
            Dimension.CATEGORY, "类别 Category",
            Dimension.CHANNEL, "渠道 Channel",
            Dimension.AGENT, "客服 Agent",
            Dimension.LINK, "环节 Link of the chain",
            Dimension.REGION_LINK, "地区与环节 Region and link",
            Dimension.TERM, "用词 Word");
    private static final Map<Indicator.Topic, String> TOPICS = Map.of(
            Indicator.Topic.VOLUME, "投诉量 Volume",
            Indicator.Topic.RESPONSE, "响应 Response",
            Indicator.Topic.SOLUTION, "解决 Solution",
            Indicator.Topic.SATISFACTION, "满意度 Satisfaction",
            Indicator.Topic.CALLBACK, "回访 Callbacks",
            Indicator.Topic.SURVEY, "调查 Surveys",
            Indicator.Topic.AUTOMATION, "自动化 Automation",
            Indicator.Topic.COST, "成本 Cost");

    private final DeskWords desk;
    private final Categories categories;

    InsightWords(DeskWords desk, Categories categories) {
        this.desk = desk;
        this.categories = categories;
    }

    public String topic(Indicator.Topic topic) {
        return TOPICS.get(topic);
    }

    public String dimension(Dimension dimension) {
        return DIMENSIONS.get(dimension);
    }

    public String status(String code) {
        return desk.code("status", code);
    }

    public String region(String name) {
        return value(Dimension.REGION, name);
    }

    public String category(String code) {
        return value(Dimension.CATEGORY, code);
    }

    public String term(String name) {
        return value(Dimension.TERM, name);
    }

    /** What a value of a dimension is called; the value itself where it has no name. */
    public String value(Dimension dimension, String value) {
        if (value == null || value.isEmpty()) {
            return dimension == Dimension.ALL ? dimension(dimension) : NOT_KNOWN;
        }
        return switch (dimension) {
            case CUSTOMER_TYPE -> desk.code("customer", value);
            case CHANNEL -> desk.code("channel", value);
            case CATEGORY -> categories.titleOf(value);
            case LINK -> LINKS.getOrDefault(value, value);
            case TERM -> String.join(" ", Concepts.examples().getOrDefault(value, List.of(value)));
            case REGION_LINK -> {
                var slash = value.lastIndexOf('/');
                yield value(Dimension.REGION, value.substring(0, slash)) + " / "
                        + value(Dimension.LINK, value.substring(slash + 1));
            }
            default -> value;
        };
    }

    /** With its unit, such as {@code 93.4 %}; a dash where there is none to show. */
    public static String number(Double value, Indicator.Unit unit) {
        if (value == null) {
            return "–";
        }
        return switch (unit) {
            case PERCENT -> String.format(Locale.ROOT, "%.1f %%", value);
            case HOURS -> String.format(Locale.ROOT, "%.1f h", value);
            case DAYS -> String.format(Locale.ROOT, "%.2f d", value);
            case CASES -> String.format(Locale.ROOT, "%,.0f", value);
            case PER_10000, PER_MILLION, MEAN -> String.format(Locale.ROOT, "%.2f", value);
            case YUAN -> String.format(Locale.ROOT, "¥ %,.2f", value);
            case POINTS -> String.format(Locale.ROOT, "%.1f", value);
        };
    }

    /** What a number is worth, by the size of its sample; empty where it is sound. */
    public static String worth(Estimate estimate) {
        return switch (estimate.worth()) {
            case HIDDEN -> estimate.n() == 0 ? "无数据 no data" : "样本过小 too few";
            case INDICATIVE -> "仅供参考 indicative";
            case SOUND -> "";
        };
    }

    /** By the clock of the house; empty for nothing. */
    public static String minute(Instant at) {
        return at == null ? "" : DeskWords.minute(at);
    }

    /** Such as {@code 91.0 % – 95.2 %}; nothing where there is no interval. */
    public static String interval(Estimate estimate, Indicator.Unit unit) {
        return estimate.low() == null ? "" : number(estimate.low(), unit) + " – " + number(estimate.high(), unit);
    }
}
