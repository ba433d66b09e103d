package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
    private static Chromium chromium;

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

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open("the pages of reports were");
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

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
        if (context != null) {
            context.close();
        }
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
        open(width);
        page.navigate("http://localhost:%d/reports".formatted(port));
        look("list", width);
        page.locator("a", new Page.LocatorOptions().setHasText(JANUARY)).first().click();
        assertThat(page.locator("h1")).containsText("月度服务报告");
        look("page", width);
        page.locator("textarea[name=conclusion]").fill(CONCLUSION);
        page.locator("form:has(textarea[name=conclusion]) button").first().click();
        assertThat(page.locator("main")).containsText("加开一班");
        look("written", width);
    }

    private void open(int width) {
        var login = Base64.getEncoder().encodeToString("rb.lead:Huifang-test-1".getBytes());
        context = chromium.browser()
                .newContext(new NewContextOptions()
                        .setLocale("zh-CN")
                        .setExtraHTTPHeaders(Map.of("Authorization", "Basic " + login))
                        .setViewportSize(width, width < 600 ? 844 : 900));
        page = context.newPage();
    }

    private void look(String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/browser/report-%d-%s.png".formatted(width, name))));
        Accessibility.examine(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing sticks out")
                .isLessThanOrEqualTo(width);
    }
}
