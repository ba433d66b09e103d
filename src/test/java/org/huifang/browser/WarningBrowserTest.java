package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.huifang.HuifangApplication;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.improvement.Improvements;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.WarningDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A team lead reads warnings and improvements, and a customer what was improved, in a real browser. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // one application for all browser tests
class WarningBrowserTest {

    private static final String PASSWORD = "Huifang-test-1";
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static Chromium chromium;

    @Autowired
    WarningDriver driver;

    @Autowired
    Improvements improvements;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open("the pages of early warning were");
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void closePages() {
        driver.clear();
        if (context != null) {
            context.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void readsAWarningItsImprovementAndWhatCustomersRead(int width) {
        people.add("sun.jie", "Sun Jie", PASSWORD, Group.TEAM_LEADS);
        people.add("chen.wei", "Chen Wei", PASSWORD, Group.TRANSIT);
        driver.begin();
        driver.complaints("T-021-07", SUNDAY.minusDays(69), SUNDAY.minusDays(1), 5);
        driver.complaints("T-021-07", SUNDAY, SUNDAY, 16);
        driver.judge();
        var number = driver.about(Dimension.OUTLET, "T-021-07").orElseThrow().number();
        driver.complete(
                number, "Task_LookAtWarning", "sun.jie", Map.of("finding", "REAL", "words", "两名快递员离职，新人不熟悉路线。"));
        var action = carriedOut(number);
        logIn(width);

        page.navigate(address("/insight/warnings"));
        assertThat(page.locator("#warnings tbody tr").first()).isVisible();
        look("list", width);
        page.locator("a", new Page.LocatorOptions().setHasText(number)).click();
        assertThat(page.locator("svg.chart")).isVisible();
        page.locator("summary").first().click();
        look("detail", width);
        page.navigate(address("/improvements"));
        look("improvements", width);
        page.navigate(address("/improvements/" + action));
        assertThat(page.locator("h1")).containsText(action);
        look("improvement", width);
        page.navigate(address("/improvements/published?lang=en"));
        assertThat(page.locator("h1")).hasText("What we have improved");
        look("published", width);
    }

    private String carriedOut(String warning) {
        var action = improvements.of(warning).get(0).number();
        driver.complete(
                action,
                "Task_PlanAction",
                "sun.jie",
                Map.of(
                        "cause", "PEOPLE",
                        "measure", "新人跟班一周，老员工带路。",
                        "ownerId", "chen.wei",
                        "dueDate", driver.now().plusSeconds(500_000).toString(),
                        "indicator", "COMPLAINTS"));
        driver.complete(action, "Task_CarryOutAction", "chen.wei", Map.of("words", "已完成带教"));
        improvements.publish(action, "新快递员跟班一周再独立派送。", "New couriers ride along for a week.", Actor.staff("sun.jie"));
        driver.complaints("T-021-07", SUNDAY.plusDays(2), SUNDAY.plusDays(29), 3);
        driver.pass(java.time.Duration.ofDays(30), action);
        return action;
    }

    private String address(String path) {
        return "http://localhost:%d%s".formatted(port, path);
    }

    private void logIn(int width) {
        var login = Base64.getEncoder().encodeToString(("sun.jie:" + PASSWORD).getBytes());
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
                .setPath(Path.of("target/browser/warning-%d-%s.png".formatted(width, name))));
        Accessibility.examine(page);
    }
}
