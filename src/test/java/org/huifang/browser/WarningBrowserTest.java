package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.huifang.HuifangApplication;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.Actor;
import org.huifang.improvement.Improvements;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.WarningDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
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

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @RegisterExtension
    static final Visitors visitors = Visitors.trying("the pages of early warning were");

    @Autowired
    WarningDriver driver;

    @Autowired
    Improvements improvements;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @AfterEach
    void closePages() {
        driver.clear();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void readsAWarningItsImprovementAndWhatCustomersRead(int width) {
        people.add("sun.jie", "Sun Jie", Visitor.PASSWORD, Group.TEAM_LEADS);
        people.add("chen.wei", "Chen Wei", Visitor.PASSWORD, Group.TRANSIT);
        driver.begin();
        driver.complaints("T-021-07", SUNDAY.minusDays(69), SUNDAY.minusDays(1), 5);
        driver.complaints("T-021-07", SUNDAY, SUNDAY, 16);
        driver.judge();
        var number = driver.about(Dimension.OUTLET, "T-021-07").orElseThrow().number();
        driver.complete(
                number, "Task_LookAtWarning", "sun.jie", Map.of("finding", "REAL", "words", "两名快递员离职，新人不熟悉路线。"));
        var action = carriedOut(number);
        var visitor = visitors.arrive(port, "browser/warning-" + width, Visitor.staff("sun.jie", width));
        var page = visitor.page();

        visitor.open("/insight/warnings");
        assertThat(page.locator("#warnings tbody tr").first()).isVisible();
        visitor.look("list");
        page.locator("a", new Page.LocatorOptions().setHasText(number)).click();
        assertThat(page.locator("svg.chart")).isVisible();
        page.locator("summary").first().click();
        visitor.look("detail");
        visitor.open("/improvements");
        visitor.look("improvements");
        visitor.open("/improvements/" + action);
        assertThat(page.locator("h1")).containsText(action);
        visitor.look("improvement");
        visitor.open("/improvements/published?lang=en");
        assertThat(page.locator("h1")).hasText("What we have improved");
        visitor.look("published");
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
}
