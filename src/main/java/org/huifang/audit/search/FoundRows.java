package org.huifang.audit.search;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.huifang.home.HomeTime;

/** Cases as rows of a file for spreadsheets: heads in both languages, times of the house. */
final class FoundRows {

    static final List<String> HEAD = List.of(
            "编号 Number",
            "客户编号 Customer",
            "类型 Type",
            "类别 Category",
            "优先级 Priority",
            "状态 Status",
            "结果 Outcome",
            "部门 Department",
            "负责人 Agent",
            "渠道 Channel",
            "运单号 Waybill",
            "受理时间 Received",
            "结案时间 Closed",
            "超时节点 Broken promises");

    private FoundRows() {}

    static List<String> cells(FoundCase found) {
        return Stream.of(
                        found.number(),
                        found.customer(),
                        found.type(),
                        found.category(),
                        found.priority(),
                        found.status(),
                        found.outcome(),
                        found.department(),
                        found.agent(),
                        found.channel(),
                        found.waybill(),
                        minute(found.receivedAt()),
                        minute(found.closedAt()),
                        found.breached())
                .map(FoundRows::harmless)
                .toList();
    }

    private static String minute(Instant at) {
        return at == null ? null : HomeTime.minute(at);
    }

    /** What a spreadsheet would take for a formula becomes a text: some cells come from other systems. */
    private static String harmless(String cell) {
        if (cell == null) {
            return "";
        }
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
