package org.huifang.report.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huifang.report.ReportFigures;
import org.huifang.report.ReportFigures.Action;
import org.huifang.report.ReportFigures.Group;
import org.huifang.report.ReportFigures.Row;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The figures of a report as a workbook, numbers as numbers: what a manager reckons on with. */
@Component
class ReportWorkbook {

    static final MediaType TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    byte[] of(ReportFigures figures) {
        var content = new ByteArrayOutputStream();
        try {
            var book = new Workbook(content, "Huifang", "1.0");
            indicators(book, figures);
            trends(book, figures);
            groups(book, figures);
            actions(book, figures);
            book.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }

    private static void indicators(Workbook book, ReportFigures figures) {
        var sheet = new Rows(
                book,
                "指标 Indicators",
                "编号 Id",
                "指标",
                "Indicator",
                "单位 Unit",
                "数值 Value",
                "下限 Low",
                "上限 High",
                "样本 n",
                "上期 Before",
                "目标 Target",
                "来源 Source");
        for (Row row : figures.indicators()) {
            sheet.add(
                    row.id(),
                    row.name().zh(),
                    row.name().en(),
                    row.unit().sign(),
                    row.now().value(),
                    row.now().low(),
                    row.now().high(),
                    row.now().n(),
                    row.before().value(),
                    row.target(),
                    row.source());
        }
    }

    private static void trends(Workbook book, ReportFigures figures) {
        var sheet = new Rows(book, "趋势 Trends", "指标 Indicator", "月份 Month", "数值 Value");
        figures.trends().forEach(series -> series.points()
                .forEach(point -> sheet.add(
                        series.name().zh() + " " + series.name().en(),
                        point.from().toString(),
                        point.value())));
    }

    private static void groups(Workbook book, ReportFigures figures) {
        var sheet = new Rows(book, "分组 Groups", "维度 By", "分组 Group", "投诉 Complaints", "上期 Before");
        add(sheet, "类别 Category", figures.categories());
        add(sheet, "地区 Region", figures.regions());
        add(sheet, "环节 Link", figures.links());
        add(sheet, "渠道 Channel", figures.channels());
    }

    private static void add(Rows sheet, String by, List<Group> groups) {
        groups.forEach(group -> sheet.add(by, group.name(), group.complaints(), group.before()));
    }

    private static void actions(Workbook book, ReportFigures figures) {
        var sheet = new Rows(book, "改进 Actions", "编号 Number", "内容 What", "状态 State", "时限 Due", "来源 From");
        for (Action action : figures.actions()) {
            sheet.add(action.number(), action.title(), action.state(), action.due(), action.reference());
        }
    }

    /** A sheet under its head. */
    private static final class Rows {

        private final Worksheet sheet;
        private int next;

        Rows(Workbook book, String title, String... head) {
            this.sheet = book.newWorksheet(title);
            sheet.freezePane(0, 1);
            add((Object[]) head);
        }

        void add(Object... cells) {
            var column = 0;
            for (var cell : Arrays.asList(cells)) {
                if (cell instanceof Number number) {
                    sheet.value(next, column, number);
                } else if (cell != null) {
                    sheet.value(next, column, cell.toString());
                }
                column++;
            }
            next++;
        }
    }
}
