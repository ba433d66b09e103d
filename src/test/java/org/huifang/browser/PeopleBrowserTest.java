package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.HuifangApplication;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.insight.agent.AgentFacts;
import org.huifang.supervision.Criterion;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.ReviewDriver;
import org.huifang.testing.WarningDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews, people and trainings as a lead reads them, on a telephone and at a desk. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // one application for all browser tests
class PeopleBrowserTest {

    private static final String PASSWORD = "Huifang-test-1";
    private static final LocalDate DAY = LocalDate.of(2033, 5, 10);
    private static final String MAY = "?from=2033-05-01&until=2033-05-31&month=2033-05";
    private static Chromium chromium;

    @Autowired
    ReviewDriver reviews;

    @Autowired
    WarningDriver driver;

    @Autowired
    CaseDriver cases;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open("the pages of people were");
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void closePages() {
        AgentFacts.remove(database);
        reviews.clear();
        if (context != null) {
            context.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void readsReviewsFiguresTheRankingAndEntersATraining(int width) {
        people.add("sun.jie", "Sun Jie", PASSWORD, Group.TEAM_LEADS);
        var number = settledReview();
        AgentFacts.insert(database, "chen.wei", "T1", "ORDINARY", 60, 52, DAY);
        AgentFacts.insert(database, "li.na", "T1", "ORDINARY", 55, 47, DAY);
        AgentFacts.insert(database, "zhao.min", "L1", "SME", 45, 22, DAY);
        AgentFacts.insert(database, "wu.gang", "T1", "ORDINARY", 12, 11, DAY);
        logIn(width);

        page.navigate(address("/reviews"));
        assertThat(page.locator("#list tbody tr").first()).isVisible();
        look("reviews", width);
        page.locator("a", new Page.LocatorOptions().setHasText(number)).click();
        assertThat(page.locator("h1")).hasText(number);
        look("review", width);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2033-06-02T02:00:00Z")));
        page.navigate(address("/people" + MAY));
        page.locator("button", new Page.LocatorOptions().setHasText("公布本月之星")).click();
        assertThat(page.locator(".stars li")).hasCount(1);
        page.navigate(address("/people" + MAY));
        look("people", width);
        page.navigate(address("/people/mine" + MAY));
        look("mine", width);
        page.navigate(address("/people/agents/chen.wei" + MAY));
        look("agent", width);
        page.navigate(address("/people/trainings"));
        page.locator("select[name=user]").first().selectOption("chen.wei");
        page.locator("select[name=course]").selectOption("ETHICS");
        page.locator("input[name=heldOn]").fill("2033-06-01");
        page.locator("input[name=trainer]").fill("王老师");
        page.locator("button", new Page.LocatorOptions().setHasText("登记 Enter"))
                .first()
                .click();
        assertThat(page.locator("#held tbody tr")).hasCount(1);
        look("trainings", width);
    }

    private String settledReview() {
        reviews.begin();
        var closed = reviews.closedCase();
        var number = reviews.drawn(closed);
        driver.complete(number, "Task_ReviewCase", "sun.jie", ReviewDriver.form("SERIOUS", Criterion.REMEDY));
        driver.complete(
                number,
                "Task_AnswerFinding",
                cases.look(closed).ownership().agent(),
                Map.of("answer", "CONTESTED", "answerWords", "当时系统未显示保价金额。"));
        driver.complete(
                number,
                "Task_SettleFinding",
                "q.head",
                Map.of("verdict", "CONFIRMED", "verdictWords", "保价金额在运单详情中可见。"));
        return number;
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
                .setPath(Path.of("target/browser/people-%d-%s.png".formatted(width, name))));
        Accessibility.examine(page);
    }
}
