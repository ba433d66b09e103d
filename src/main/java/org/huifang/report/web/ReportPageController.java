package org.huifang.report.web;

import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.desk.Duty;
import org.huifang.desk.StaffGroups;
import org.huifang.insight.dashboard.InsightWords;
import org.huifang.paper.Paper;
import org.huifang.report.InvalidReport;
import org.huifang.report.Reports;
import org.huifang.report.ServiceReport;
import org.huifang.report.UnknownReport;
import org.huifang.report.view.ReportView;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reports as managers read them and their author writes them. */
@Controller
class ReportPageController {

    private final Reports reports;
    private final InsightWords words;
    private final Paper paper;
    private final ReportWorkbook workbook;
    private final StaffGroups groups;

    ReportPageController(
            Reports reports, InsightWords words, Paper paper, ReportWorkbook workbook, StaffGroups groups) {
        this.reports = reports;
        this.words = words;
        this.paper = paper;
        this.workbook = workbook;
        this.groups = groups;
    }

    @GetMapping("/reports")
    ModelAndView list() {
        return new ModelAndView("report/list").addObject("reports", reports.all());
    }

    @GetMapping("/reports/{number}")
    ModelAndView page(@PathVariable String number, Authentication login) {
        return page(number, login, null);
    }

    @PostMapping("/reports/{number}")
    ModelAndView write(@PathVariable String number, @RequestParam String conclusion, Authentication login) {
        try {
            reports.write(number, conclusion, Actor.staff(login.getName()));
        } catch (InvalidReport refused) {
            var page = page(number, login, refused.chinese() + "。" + refused.getMessage() + ".");
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        return new ModelAndView("redirect:/reports/" + number + "#conclusion");
    }

    @GetMapping("/reports/{number}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number) {
        return file(
                number, "pdf", MediaType.APPLICATION_PDF, paper.print("report/print", Map.of("view", view(number))));
    }

    @GetMapping("/reports/{number}.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String number) {
        return file(number, "xlsx", ReportWorkbook.TYPE, workbook.of(reports.figures(number)));
    }

    private static ResponseEntity<byte[]> file(String number, String ending, MediaType type, byte[] content) {
        var name = ContentDisposition.attachment()
                .filename(number.replaceAll("[^A-Za-z0-9-]", "") + "." + ending)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(content);
    }

    private ModelAndView page(String number, Authentication login, String problem) {
        var report = reports.look(number);
        if (report.state() == ServiceReport.State.OPENED) {
            return list().addObject("problem", "数据正在汇总，请稍后再看。The figures are being computed; look again in a while.");
        }
        return new ModelAndView("report/page")
                .addObject("view", view(number))
                .addObject("writable", report.state().mayBeWritten() && leads(login))
                .addObject("problem", problem);
    }

    private boolean leads(Authentication login) {
        var ids = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        return groups.dutiesOf(ids).contains(Duty.LEADS);
    }

    private ReportView view(String number) {
        return ReportView.of(reports.look(number), reports.figures(number), words);
    }

    @ExceptionHandler
    ModelAndView unknown(UnknownReport unknown) {
        var page = list().addObject("problem", unknown.getMessage());
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
