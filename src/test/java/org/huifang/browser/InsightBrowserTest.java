package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.HuifangApplication;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.insight.indicator.IndicatorFixture;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A manager reads the dashboard, an indicator and the cases behind it, in a real browser. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // one application for all browser tests
class InsightBrowserTest {

    private static final String DAYS = "from=2031-01-01&until=2031-02-14";

    @RegisterExtension
    static final Visitors visitors = Visitors.trying("the managers' pages were");

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @LocalServerPort
    int port;

    private Visitor visitor;
    private Page page;

    @BeforeEach
    void insertFacts() {
        people.add("gao.yu", "Gao Yu", Visitor.PASSWORD, Group.AREA_MANAGERS);
        IndicatorFixture.remove(database);
        IndicatorFixture.insert(database);
        ClockUtil.setCurrentTime(Date.from(Instant.parse(IndicatorFixture.TODAY)));
    }

    @AfterEach
    void closePages() {
        IndicatorFixture.remove(database);
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "390,DARK", "1280,LIGHT", "1280,DARK"})
    void readsTheDashboardAnIndicatorAndTheCasesBehindIt(int width, ColorScheme scheme) {
        visit("browser/insight-%d-%s".formatted(width, scheme), manager(width).setColorScheme(scheme));

        visitor.open("/insight?" + DAYS);
        visitor.seeCharts();
        assertThat(page.locator("#figures canvas")).hasCount(1);
        visitor.look("dashboard");

        page.locator("a", new Page.LocatorOptions().setHasText("Handled on time"))
                .click();
        visitor.seeCharts();
        assertThat(page.locator("h1")).containsText("处理及时率");
        assertThat(page.locator(".chart canvas")).hasCount(2);
        page.locator(".choices a", new Page.LocatorOptions().setHasText("网点 Outlet"))
                .click();
        assertThat(page.locator(".choices a[aria-current]")).containsText("网点");
        visitor.look("indicator");

        page.locator("a", new Page.LocatorOptions().setHasText("The others")).click();
        assertThat(page.locator("tbody tr")).hasCount(6);
        visitor.look("cases");
        assertThat(visitor.complaints()).as("what the browser complained about").isEmpty();
    }

    @Test
    void savesAChartAsAnImageAndFiguresAsFiles() {
        visit("browser/insight-1280", manager(1280));
        visitor.open("/insight/indicators/on-time?" + DAYS);
        visitor.seeCharts();

        var image = page.waitForDownload(
                () -> page.locator(".picture button").first().click());
        assertThat(image.suggestedFilename()).endsWith(".png");
        assertThat(image.path().toFile().length()).isGreaterThan(5_000);
        var file = page.waitForDownload(() -> page.locator("a", new Page.LocatorOptions().setHasText("XLSX"))
                .last()
                .click());
        assertThat(file.suggestedFilename()).isEqualTo("comparison.xlsx");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void readsTheSameNumbersWithoutScripts() {
        visit("browser/insight-1280", manager(1280).setJavaScriptEnabled(false));
        visitor.open("/insight?" + DAYS);

        assertThat(page.locator("canvas")).hasCount(0);
        assertThat(page.locator("#figures")).containsText("79.9 % – 95.3 %");
        assertThat(page.locator("table[data-chart=trend] tbody tr")).hasCount(45);
    }

    private static NewContextOptions manager(int width) {
        return Visitor.staff("gao.yu", width);
    }

    private void visit(String pictures, NewContextOptions equipment) {
        visitor = visitors.arrive(port, pictures, equipment);
        page = visitor.page();
    }
}
