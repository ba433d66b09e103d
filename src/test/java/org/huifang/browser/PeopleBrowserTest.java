package org.huifang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
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

    private static final LocalDate DAY = LocalDate.of(2033, 5, 10);
    private static final String MAY = "?from=2033-05-01&until=2033-05-31&month=2033-05";

    @RegisterExtension
    static final Visitors visitors = Visitors.trying("the pages of people were");

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

    @AfterEach
    void closePages() {
        AgentFacts.remove(database);
        reviews.clear();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void readsReviewsFiguresTheRankingAndEntersATraining(int width) {
        people.add("sun.jie", "Sun Jie", Visitor.PASSWORD, Group.TEAM_LEADS);
        var number = settledReview();
        AgentFacts.insert(database, "chen.wei", "T1", "ORDINARY", 60, 52, DAY);
        AgentFacts.insert(database, "li.na", "T1", "ORDINARY", 55, 47, DAY);
        AgentFacts.insert(database, "zhao.min", "L1", "SME", 45, 22, DAY);
        AgentFacts.insert(database, "wu.gang", "T1", "ORDINARY", 12, 11, DAY);
        var visitor = visitors.arrive(port, "browser/people-" + width, Visitor.staff("sun.jie", width));
        var page = visitor.page();

        visitor.open("/reviews");
        assertThat(page.locator("#list tbody tr").first()).isVisible();
        visitor.look("reviews");
        page.locator("a", new Page.LocatorOptions().setHasText(number)).click();
        assertThat(page.locator("h1")).hasText(number);
        visitor.look("review");
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2033-06-02T02:00:00Z")));
        visitor.open("/people" + MAY);
        page.locator("button", new Page.LocatorOptions().setHasText("公布本月之星")).click();
        assertThat(page.locator(".stars li")).hasCount(1);
        visitor.open("/people" + MAY);
        visitor.look("people");
        visitor.open("/people/mine" + MAY);
        visitor.look("mine");
        visitor.open("/people/agents/chen.wei" + MAY);
        visitor.look("agent");
        visitor.open("/people/trainings");
        page.locator("select[name=user]").first().selectOption("chen.wei");
        page.locator("select[name=course]").selectOption("ETHICS");
        page.locator("input[name=heldOn]").fill("2033-06-01");
        page.locator("input[name=trainer]").fill("王老师");
        page.locator("button", new Page.LocatorOptions().setHasText("登记 Enter"))
                .first()
                .click();
        assertThat(page.locator("#held tbody tr")).hasCount(1);
        visitor.look("trainings");
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
}
