package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.HuifangApplication;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An auditor looks for a case and reads its dossier, in a real browser. */
@ApplicationTest
@SpringBootTest(
        classes = HuifangApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.generate-unique-process-engine-name=false") // one application for all browser tests
class AuditorBrowserTest {

    private static final String PASSWORD = "Huifang-test-1";
    private static Chromium chromium;

    @Autowired
    CaseDriver cases;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open("the auditor's pages were");
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void closePages() {
        ClockUtil.reset();
        if (context != null) {
            context.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void findsACaseAndReadsItsDossier(int width) {
        people.add("he.jing", "He Jing", PASSWORD, Group.AUDITORS);
        var number = cases.resolvedComplaint();
        cases.call(number, "SOLVED");
        cases.work(number);
        logIn(width);

        page.navigate("http://localhost:%d/case-search".formatted(port));
        page.locator("input[name=number]").fill(number.value());
        page.locator("button[type=submit]").first().click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        look("case-search", width);

        page.locator("tbody a").first().click();
        assertThat(page.locator("h1").first()).containsText(number.value());
        look("dossier", width);
    }

    private void logIn(int width) {
        var login = Base64.getEncoder().encodeToString(("he.jing:" + PASSWORD).getBytes());
        context = chromium.browser()
                .newContext(new NewContextOptions()
                        .setLocale("zh-CN")
                        .setExtraHTTPHeaders(Map.of("Authorization", "Basic " + login))
                        .setViewportSize(width, width < 600 ? 844 : 900));
        page = context.newPage();
    }

    private void look(String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/browser/auditor-%d-%s.png".formatted(width, name))));
        Accessibility.examine(page);
    }
}
