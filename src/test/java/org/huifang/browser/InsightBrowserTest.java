package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.HuifangApplication;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.insight.indicator.IndicatorFixture;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    private static final String PASSWORD = "Huifang-test-1";
    private static final String DAYS = "from=2031-01-01&until=2031-02-14";
    private static Chromium chromium;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @LocalServerPort
    int port;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open("the managers' pages were");
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void insertFacts() {
        people.add("gao.yu", "Gao Yu", PASSWORD, Group.AREA_MANAGERS);
        IndicatorFixture.remove(database);
        IndicatorFixture.insert(database);
        ClockUtil.setCurrentTime(Date.from(Instant.parse(IndicatorFixture.TODAY)));
    }

    @AfterEach
    void closePages() {
        IndicatorFixture.remove(database);
        ClockUtil.reset();
        if (context != null) {
            context.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "390,DARK", "1280,LIGHT", "1280,DARK"})
    void readsTheDashboardAnIndicatorAndTheCasesBehindIt(int width, ColorScheme scheme) {
        open(new NewContextOptions().setColorScheme(scheme), width);

        page.navigate(address("/insight?" + DAYS));
        drawn();
        assertThat(page.locator("#figures canvas")).hasCount(1);
        look("dashboard", width, scheme);

        page.locator("a", new Page.LocatorOptions().setHasText("Handled on time"))
                .click();
        drawn();
        assertThat(page.locator("h1")).containsText("处理及时率");
        assertThat(page.locator(".chart canvas")).hasCount(2);
        page.locator(".choices a", new Page.LocatorOptions().setHasText("网点 Outlet"))
                .click();
        assertThat(page.locator(".choices a[aria-current]")).containsText("网点");
        look("indicator", width, scheme);

        page.locator("a", new Page.LocatorOptions().setHasText("The others")).click();
        assertThat(page.locator("tbody tr")).hasCount(6);
        look("cases", width, scheme);
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    @Test
    void savesAChartAsAnImageAndFiguresAsFiles() {
        open(new NewContextOptions(), 1280);
        page.navigate(address("/insight/indicators/on-time?" + DAYS));
        drawn();

        var image = page.waitForDownload(
                () -> page.locator(".picture button").first().click());
        assertThat(image.suggestedFilename()).endsWith(".png");
        assertThat(image.path().toFile().length()).isGreaterThan(5_000);
        var file = page.waitForDownload(() -> page.locator("a", new Page.LocatorOptions().setHasText("XLSX"))
                .last()
                .click());
        assertThat(file.suggestedFilename()).isEqualTo("comparison.xlsx");
        assertThat(complaints).isEmpty();
    }

    @Test
    void readsTheSameNumbersWithoutScripts() {
        open(new NewContextOptions().setJavaScriptEnabled(false), 1280);
        page.navigate(address("/insight?" + DAYS));

        assertThat(page.locator("canvas")).hasCount(0);
        assertThat(page.locator("#figures")).containsText("79.9 % – 95.3 %");
        assertThat(page.locator("table[data-chart=trend] tbody tr")).hasCount(45);
    }

    /** The library is a megabyte, and the machine may be busy. */
    private void drawn() {
        assertThat(page.locator("html[data-drawn]"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    }

    private String address(String path) {
        return "http://localhost:%d%s".formatted(port, path);
    }

    private void open(NewContextOptions options, int width) {
        var login = Base64.getEncoder().encodeToString(("gao.yu:" + PASSWORD).getBytes());
        context = chromium.browser()
                .newContext(options.setLocale("zh-CN")
                        .setExtraHTTPHeaders(Map.of("Authorization", "Basic " + login))
                        .setViewportSize(width, width < 600 ? 844 : 900));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("favicon")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    private void look(String name, int width, ColorScheme scheme) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/browser/insight-%d-%s-%s.png".formatted(width, scheme, name))));
        Accessibility.examine(page);
    }
}
