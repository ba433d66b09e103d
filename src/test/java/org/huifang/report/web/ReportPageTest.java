package org.huifang.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.audit.Actor;
import org.huifang.insight.indicator.IndicatorFixture;
import org.huifang.report.Reports;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.StaffDriver;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A lead asks for the report of January, writes its conclusion and takes it as PDF and workbook. */
@ApplicationTest
class ReportPageTest {

    private static final String JANUARY = "R-2031-01";
    private static final String CONCLUSION = "一月及时率未达标，原因是中转延误；二月起在华东加开一班，由运输部负责。";

    @Autowired
    MockMvc http;

    @Autowired
    StaffDriver staff;

    @Autowired
    Reports reports;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void januaryIsOver() {
        staff.user("r.lead", Group.TEAM_LEADS);
        staff.user("r.auditor", Group.AUDITORS);
        staff.user("r.agent", Group.LEGAL);
        IndicatorFixture.insert(database);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2031-02-10T00:30:00Z")));
    }

    @AfterEach
    void clearUp() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("service-report")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test over"));
        history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("service-report")
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstance(instance.getId()));
        database.update("delete from service_report");
        staff.clearUp();
        IndicatorFixture.remove(database);
        ClockUtil.reset();
    }

    @Test
    void isAskedForWrittenAndReadAsAPage() throws Exception {
        computed();

        as("r.lead", post("/reports/" + JANUARY).with(csrf()).param("conclusion", CONCLUSION), 302);

        var page = as("r.auditor", get("/reports/" + JANUARY), 200).getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("2031 年 1 月 · 月度服务报告", "本期受理投诉 40 件", "40 complaints were received", CONCLUSION)
                .contains("<svg", "目标 Target")
                .doesNotContain("fix.0", "fix.1");
        assertThat(Jsoup.parse(page).select("a[href^=/improvements]")).isEmpty();
        var written =
                Jsoup.parse(as("r.lead", get("/reports/" + JANUARY), 200).getContentAsString(StandardCharsets.UTF_8));
        var form = Jsoup.parse(
                as("r.lead", get(written.select("a[href^=/improvements]").attr("href")), 200)
                        .getContentAsString(StandardCharsets.UTF_8));
        assertThat(form.select("[name=reference]").val()).isEqualTo(JANUARY);
        assertThat(form.select("[name=origin] option[selected]").val()).isEqualTo("REPORT");
        assertThat(as("r.auditor", get("/reports"), 200).getContentAsString(StandardCharsets.UTF_8))
                .contains(JANUARY, "编写中 Being written");
    }

    @Test
    void isAPdfWithCoverAbstractContentsBodyAndAnnex() throws Exception {
        computed();
        reports.write(JANUARY, CONCLUSION, Actor.staff("r.lead"));

        var pdf = as("r.auditor", get("/reports/" + JANUARY + ".pdf"), 200).getContentAsByteArray();

        Files.createDirectories(Path.of("target/report"));
        Files.write(Path.of("target/report/report.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document);
            var pages = document.getNumberOfPages();
            assertThat(text)
                    .contains("月度服务报告", "摘要 Abstract", "目录 Contents", "一、引言", "二、回访过程", "三、回访发现", "四、结论", "附件")
                    .contains("密级 Class", "r.lead", CONCLUSION.substring(0, 20), pages + " / " + pages)
                    .doesNotContain("#");
            for (var page = 0; page < pages; page++) {
                var image = new PDFRenderer(document).renderImageWithDPI(page, 80);
                ImageIO.write(
                        image,
                        "png",
                        Path.of("target/report/page-%02d.png".formatted(page + 1))
                                .toFile());
            }
        }
    }

    @Test
    void isAWorkbookWithNumbers() throws Exception {
        computed();

        var workbook =
                as("r.auditor", get("/reports/" + JANUARY + ".xlsx"), 200).getContentAsByteArray();

        var file = Files.write(Files.createDirectories(Path.of("target/report")).resolve("report.xlsx"), workbook);
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                text.append(entry.getName()).append('\n');
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(text).contains("sheet4.xml", ">Complaints<", "<v>40", "2031-01-01");
    }

    @Test
    void refusesAConclusionThatSaysNothing() throws Exception {
        computed();

        var page = as("r.lead", post("/reports/" + JANUARY).with(csrf()).param("conclusion", "好"), 400);

        assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("role=\"alert\"", "20 to 8000 characters");
    }

    @Test
    void tellsWhatIsWrongWithWhatIsAskedFor() throws Exception {
        http.perform(asked("MONTH", "2031-02-01").with(httpBasic("r.lead", "Huifang-test-1")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:huifang:problem:invalid-report"))
                .andExpect(content().string(containsString("has not ended")));
        http.perform(asked("QUARTER", "2030-11-01").with(httpBasic("r.lead", "Huifang-test-1")))
                .andExpect(status().isBadRequest());
        as("r.auditor", get("/api/reports/R-1999-01"), 404);
        as("r.auditor", get("/reports/R-1999-01"), 404);
    }

    @Test
    void isReadByOverseersAndWrittenByLeadsOnly() throws Exception {
        computed();

        as("r.agent", get("/reports/" + JANUARY), 403);
        as("r.auditor", post("/reports/" + JANUARY).with(csrf()).param("conclusion", CONCLUSION), 403);
        as("r.auditor", asked("MONTH", "2031-01-01"), 403);
        http.perform(get("/reports/" + JANUARY).with(httpBasic("r.auditor", "Huifang-test-1")))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")));
    }

    private void computed() throws Exception {
        as("r.lead", asked("MONTH", "2031-01-01"), 201);
        reports.compute(JANUARY);
    }

    private static MockHttpServletRequestBuilder asked(String kind, String firstDay) {
        return post("/api/reports")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"kind\": \"%s\", \"firstDay\": \"%s\"}".formatted(kind, firstDay));
    }

    private MockHttpServletResponse as(String user, MockHttpServletRequestBuilder request, int status)
            throws Exception {
        return http.perform(request.with(httpBasic(user, "Huifang-test-1")))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse();
    }
}
