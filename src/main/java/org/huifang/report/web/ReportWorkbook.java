package org.huifang.report.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.huifang.report.ReportFigures;
import org.huifang.report.ReportFigures.Action;
import org.huifang.report.ReportFigures.Group;
import org.huifang.report.ReportFigures.Row;
import org.huifang.sheet.Book;
import org.huifang.sheet.Sheet;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The figures of a report as a workbook, numbers as numbers: what a manager reckons on with. */
@Component
class ReportWorkbook {

    static final MediaType TYPE = MediaType.parseMediaType(Book.MEDIA_TYPE);

    byte[] of(ReportFigures figures) {
        var content = new ByteArrayOutputStream();
        try (var book = new Book(content)) {
            indicators(book, figures);
            trends(book, figures);
            groups(book, figures);
            actions(book, figures);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return content.toByteArray();
    }

    private static void indicators(Book book, ReportFigures figures) {
        var sheet = book.sheet(
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
            sheet.row(Arrays.asList(
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
                    row.source()));
        }
    }

    private static void trends(Book book, ReportFigures figures) {
        var sheet = book.sheet("趋势 Trends", "指标 Indicator", "月份 Month", "数值 Value");
        figures.trends().forEach(series -> series.points()
                .forEach(point -> sheet.row(Arrays.asList(
                        series.name().zh() + " " + series.name().en(),
                        point.from().toString(),
                        point.value()))));
    }

    private static void groups(Book book, ReportFigures figures) {
        var sheet = book.sheet("分组 Groups", "维度 By", "分组 Group", "投诉 Complaints", "上期 Before");
        add(sheet, "类别 Category", figures.categories());
        add(sheet, "地区 Region", figures.regions());
        add(sheet, "环节 Link", figures.links());
        add(sheet, "渠道 Channel", figures.channels());
    }

    private static void add(Sheet sheet, String by, List<Group> groups) {
        groups.forEach(group -> sheet.row(Arrays.asList(by, group.name(), group.complaints(), group.before())));
    }

    private static void actions(Book book, ReportFigures figures) {
        var sheet = book.sheet("改进 Actions", "编号 Number", "内容 What", "状态 State", "时限 Due", "来源 From");
        for (Action action : figures.actions()) {
            sheet.row(Arrays.asList(action.number(), action.title(), action.state(), action.due(), action.reference()));
        }
    }
}
