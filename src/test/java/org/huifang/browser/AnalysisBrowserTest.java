package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.huifang.HuifangApplication;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.insight.analysis.AnalysisFixture;
import org.huifang.insight.analysis.Question;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A manager asks every question, in a real browser. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // one application for all browser tests
class AnalysisBrowserTest {

    private static final String PASSWORD = "Huifang-test-1";
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
        chromium = Chromium.open("the analyses were");
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void putIn() {
        people.add("gao.yu", "Gao Yu", PASSWORD, Group.AREA_MANAGERS);
        AnalysisFixture.remove(database);
        AnalysisFixture.insert(database);
    }

    @AfterEach
    void takeOut() {
        AnalysisFixture.remove(database);
        if (context != null) {
            context.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "390,DARK", "1280,LIGHT", "1280,DARK"})
    void asksEveryQuestionOneAfterTheOther(int width, ColorScheme scheme) {
        open(width, scheme);
        page.navigate("http://localhost:%d/insight/analysis?question=COMPARISON&by=OUTLET&%s"
                .formatted(port, AnalysisFixture.DAYS));
        assertThat(page.locator("#findings")).containsText("AN-1: First response is");
        for (var question : Question.values()) {
            page.locator(
                            ".questions a",
                            new Page.LocatorOptions()
                                    .setHasText(question.title().zh() + " "))
                    .first()
                    .click();
            assertThat(page.locator(".questions a[aria-current]"))
                    .containsText(question.title().en());
            drawn();
            look(question.name(), width, scheme);
        }
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "1280,DARK"})
    void choosesAnotherMeasureAndAnOutletWithTooFewCases(int width, ColorScheme scheme) {
        open(width, scheme);
        page.navigate("http://localhost:%d/insight/analysis?question=SPREAD&%s".formatted(port, AnalysisFixture.DAYS));
        page.locator("select[name=measure]").selectOption("CSAT");
        page.locator("form.days button").click();
        assertThat(page.locator("#findings")).containsText("Satisfaction, CSAT");
        look("score", width, scheme);
        page.navigate("http://localhost:%d/insight/analysis?question=DRIVERS&outlet=NOWHERE&%s"
                .formatted(port, AnalysisFixture.DAYS));
        assertThat(page.locator(".answer.refused")).containsText("no answer is given");
        look("refused", width, scheme);
    }

    /** The library is a megabyte, and the machine may be busy. */
    private void drawn() {
        assertThat(page.locator("html[data-drawn]"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
    }

    private void open(int width, ColorScheme scheme) {
        var login = Base64.getEncoder().encodeToString(("gao.yu:" + PASSWORD).getBytes());
        context = chromium.browser()
                .newContext(new NewContextOptions()
                        .setColorScheme(scheme)
                        .setLocale("zh-CN")
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
                .setPath(Path.of("target/browser/analysis-%d-%s-%s.png".formatted(width, scheme, name))));
        Accessibility.examine(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing sticks out")
                .isLessThanOrEqualTo(width);
    }
}
