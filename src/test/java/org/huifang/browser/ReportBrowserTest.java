package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.HuifangApplication;
import org.huifang.access.Group;
import org.huifang.audit.Actor;
import org.huifang.insight.indicator.IndicatorFixture;
import org.huifang.report.ReportKind;
import org.huifang.report.Reports;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.StaffDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A lead reads the report of January and writes its conclusion, in a real browser. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // one application for all browser tests
class ReportBrowserTest {

    private static final String JANUARY = "R-2031-01";
    private static final String CONCLUSION = "一月及时率未达标，原因是中转延误；二月起在华东加开一班，由运输部负责。";

    @RegisterExtension
    static final Visitors visitors = Visitors.trying("the pages of reports were");

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

    @LocalServerPort
    int port;

    @BeforeEach
    void januaryIsOver() {
        staff.user("rb.lead", Group.TEAM_LEADS);
        IndicatorFixture.remove(database);
        IndicatorFixture.insert(database);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2031-02-10T00:30:00Z")));
        reports.open(ReportKind.MONTH, ReportKind.MONTH.from(LocalDate.of(2031, 1, 1)), Actor.staff("rb.lead"));
        reports.compute(JANUARY);
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

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void readsTheReportAndWritesItsConclusion(int width) {
        var visitor = visitors.arrive(port, "browser/report-" + width, Visitor.staff("rb.lead", width));
        var page = visitor.page();
        visitor.open("/reports");
        visitor.look("list");
        page.locator("a", new Page.LocatorOptions().setHasText(JANUARY)).first().click();
        assertThat(page.locator("h1")).containsText("月度服务报告");
        visitor.look("page");
        page.locator("textarea[name=conclusion]").fill(CONCLUSION);
        page.locator("form:has(textarea[name=conclusion]) button").first().click();
        assertThat(page.locator("main")).containsText("加开一班");
        visitor.look("written");
    }
}
