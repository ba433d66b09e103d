package org.huifang.insight.agent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.insight.agent.AgentFacts;
import org.huifang.supervision.Criterion;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.ReviewDriver;
import org.huifang.testing.StaffDriver;
import org.huifang.testing.WarningDriver;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Reviews, figures and trainings as pages: what each role sees of whom. */
@ApplicationTest
class PeoplePagesTest {

    private static final LocalDate DAY = LocalDate.of(2033, 5, 10);
    private static final String MAY = "?from=2033-05-01&until=2033-05-31&month=2033-05";

    @Autowired
    MockMvc http;

    @Autowired
    StaffDriver staff;

    @Autowired
    ReviewDriver reviews;

    @Autowired
    WarningDriver driver;

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void begin() {
        staff.user("pp.lead", Group.TEAM_LEADS);
        staff.user("pp.auditor", Group.AUDITORS);
        staff.user("pp.one", Group.LEGAL);
        staff.user("pp.two", Group.LEGAL);
    }

    @AfterEach
    void clear() {
        AgentFacts.remove(database);
        staff.clearUp();
        reviews.clear();
    }

    private void facts() {
        AgentFacts.insert(database, "pp.one", "T1", "ORDINARY", 50, 45, DAY);
        AgentFacts.insert(database, "pp.two", "T1", "ORDINARY", 40, 20, DAY);
        AgentFacts.insert(database, "pp.few", "T1", "ORDINARY", 5, 5, DAY);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2033-06-02T02:00:00Z")));
    }

    private Document page(String user, String path) throws Exception {
        return Jsoup.parse(ask(user, get(path), 200));
    }

    private String ask(String user, MockHttpServletRequestBuilder request, int status) throws Exception {
        return http.perform(request.with(httpBasic(user, "Huifang-test-1")))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void leadsSeeEverybodysFiguresAndTheRanking() throws Exception {
        facts();

        var page = page("pp.lead", "/people" + MAY);

        assertThat(page.select("#figures tbody tr").eachText())
                .anySatisfy(
                        row -> assertThat(row).startsWith("pp.one 50 100.0 %").contains("90.0 %", "n 50"))
                .anySatisfy(row -> assertThat(row).startsWith("pp.few 5").contains("样本过小 too few"));
        assertThat(page.select("#ranking tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("第 1 No. 1 pp.one 50 45"),
                        row -> assertThat(row)
                                .startsWith("第 2 No. 2 pp.two 40 20")
                                .contains("确有差距"),
                        row -> assertThat(row).startsWith("样本不足 30").contains("pp.few 5 –"));
        assertThat(page.select("#ranking .how").text()).contains("下限", "lower end");
    }

    @Test
    void anAgentSeesTheirOwnFiguresAndPublishedStarsOnly() throws Exception {
        facts();
        ask("pp.lead", post("/people/stars").param("month", "2033-05").with(csrf()), 302);
        ask("pp.two", get("/people"), 403);
        ask("pp.two", get("/people/agents/pp.one"), 403);

        var page = page("pp.two", "/people/mine" + MAY);

        assertThat(page.select("h1").text()).isEqualTo("我的指标 My figures");
        assertThat(page.select("#figures dd").eachText()).contains("40").anySatisfy(value -> assertThat(value)
                .contains("50.0 %", "n 40"));
        assertThat(page.select("#stars li").eachText())
                .as("who is below the average is no star, even as the second of two")
                .satisfiesExactly(star -> assertThat(star).startsWith("pp.one 2033-05"));
        assertThat(page.select("#figures").text() + page.select("#reviews").text())
                .doesNotContain("pp.one");
        assertThat(page("pp.lead", "/people/agents/pp.two" + MAY).select("h1").text())
                .contains("pp.two");
    }

    @Test
    void nobodyHasNoPageAndWhoHasLeftKeepsTheirs() throws Exception {
        facts();

        assertThat(ask("pp.lead", get("/people/agents/nobody"), 404)).contains("没有这个人 No such person");
        assertThat(page("pp.lead", "/people/agents/pp.few" + MAY)
                        .select("#figures dd")
                        .eachText())
                .contains("5");
    }

    @Test
    void publishingNeedsATokenAndAMonthThatIsOver() throws Exception {
        facts();

        ask("pp.lead", post("/people/stars").param("month", "2033-05"), 403);
        assertThat(ask(
                        "pp.lead",
                        post("/people/stars").param("month", "2033-06").with(csrf()),
                        400))
                .contains("role=\"alert\"", "not over");
        ask("pp.auditor", post("/people/stars").param("month", "2033-05").with(csrf()), 403);
        ask("pp.lead", get("/people?month=May"), 400);
    }

    @Test
    void reviewsAreForLeadsAuditorsAndTheAgent() throws Exception {
        reviews.begin();
        var closed = reviews.closedCase();
        var agent = cases.look(closed).ownership().agent();
        var number = reviews.drawn(closed);
        driver.complete(number, "Task_ReviewCase", "sun.jie", ReviewDriver.form("MINOR", Criterion.REMEDY));

        var list = page("pp.auditor", "/reviews");
        assertThat(list.select("#list tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains(number, closed.value(), agent, "86 %", "一般问题"));
        assertThat(list.select("#agents tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).startsWith(agent + " 1 0.0 1 1 0"));
        assertThat(page("pp.lead", "/reviews?state=NO_FINDING").select("#list tbody tr"))
                .isEmpty();
        var detail = page(agent, "/reviews/" + number).text();
        assertThat(detail).contains("0.012300 < 0.03", "sampling-ordinary", "不符合 Not met", "赔付金额低于保价条款应得金额");
        ask("pp.one", get("/reviews/" + number), 404);
        ask("pp.one", get("/reviews"), 403);
        ask("pp.lead", get("/reviews/Q-1999-000001"), 404);
        ask("pp.lead", get("/reviews?state=LOST"), 400);
        assertThat(page("pp.lead", "/cases/" + closed.value()).select("#reviews tbody tr"))
                .hasSize(1);
        assertThat(page("pp.one", "/cases/" + closed.value()).select("#reviews"))
                .isEmpty();
    }

    @Test
    void trainingsAreEnteredByLeads() throws Exception {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2034-03-10T02:00:00Z")));
        ask(
                "pp.lead",
                post("/people/trainings/starts")
                        .param("user", "pp.one")
                        .param("joinedOn", "2034-03-01")
                        .with(csrf()),
                302);
        assertThat(page("pp.lead", "/people/trainings").select("#due tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("pp.one", "个人信息保护", "2034-03-15", "training-new-data"));

        ask(
                "pp.lead",
                post("/people/trainings")
                        .param("user", "pp.one")
                        .param("course", "DATA_PROTECTION")
                        .param("heldOn", "2034-03-09")
                        .param("trainer", "王老师")
                        .param("score", "92")
                        .param("validUntil", "")
                        .with(csrf()),
                302);

        var page = page("pp.lead", "/people/trainings");
        assertThat(page.select("#due tbody tr").eachText())
                .noneMatch(row -> row.contains("pp.one") && row.contains("个人信息保护"));
        assertThat(page.select("#held tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("pp.one", "2034-03-09", "王老师", "92 %", "pp.lead"));
        assertThat(page("pp.one", "/people/mine").select("#trainings").text()).contains("个人信息保护", "2034-03-09");
        assertThat(ask(
                        "pp.lead",
                        post("/people/trainings").param("user", "pp.one").with(csrf()),
                        400))
                .contains("Choose a course");
        ask("pp.lead", post("/people/trainings").param("user", "pp.one"), 403);
        ask("pp.one", get("/people/trainings"), 403);
    }
}
