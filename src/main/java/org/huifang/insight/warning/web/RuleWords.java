package org.huifang.insight.warning.web;

import java.util.Map;

/** Names of the rules that raise warnings, in Chinese; the rules themselves have the English ones. */
final class RuleWords {

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("Far more complaints than usual", "投诉明显多于平时"),
            Map.entry("Orange for days in a row", "连续多日橙色"),
            Map.entry("Twice as many, day after day", "连日累积偏高（约两倍）"),
            Map.entry("The average creeps up", "均值缓慢上升"),
            Map.entry("Always above the usual", "连续高于平时"),
            Map.entry("The same again and again at one outlet", "同一网点同类投诉聚集"),
            Map.entry("Two grave complaints at one outlet", "同一网点两起最严重投诉"),
            Map.entry("Upheld again about one courier", "同一快递员多起有责投诉"),
            Map.entry("A rare complaint comes too soon", "罕见投诉间隔过短"),
            Map.entry("Nobody has answered for a day", "超过 24 小时无人答复"),
            Map.entry("The legal limit is near", "临近法定时限"),
            Map.entry("A share is beyond its limit", "指标越过阈值"),
            Map.entry("A share is surely under its floor", "指标确定低于下限"),
            Map.entry("The recommendation score has fallen", "净推荐值较前 90 天下降"),
            Map.entry("The score has fallen, too few answers to be sure of red", "净推荐值大幅下降，但答卷不足以确定为红色"),
            Map.entry("Too many appeals to the authority", "申诉率过高"),
            Map.entry("Appeals above a limit, too few to be sure of it", "申诉率越过更高阈值，但件数太少，降低等级"),
            Map.entry("A share is far from what is usual", "指标明显偏离平时"));

    private RuleWords() {}

    /** Both languages; a rule that nobody has named is shown as it is. */
    static String of(String rule) {
        return CHINESE.containsKey(rule) ? CHINESE.get(rule) + " " + rule : rule;
    }
}
