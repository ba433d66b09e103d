package org.huifang.insight.warning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.improvement.Improvements;
import org.huifang.insight.volume.KnownPlaces;
import org.huifang.insight.warning.signal.Dimension;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.StaffDriver;
import org.huifang.testing.WarningDriver;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Warnings and improvements as staff see them, and what customers read. */
@ApplicationTest
class WarningPagesTest {

    private static final String OUTLET = "T-021-07";
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @Autowired
    MockMvc http;

    @Autowired
    WarningDriver driver;

    @Autowired
    Improvements improvements;

    @Autowired
    KnownPlaces places;

    @Autowired
    StaffDriver staff;

    private String number;

    @BeforeEach
    void warn() {
        driver.begin();
        driver.complaints(OUTLET, SUNDAY.minusDays(69), SUNDAY.minusDays(1), 5);
        driver.complaints(OUTLET, SUNDAY, SUNDAY, 16);
        driver.judge();
        number = driver.about(Dimension.OUTLET, OUTLET).orElseThrow().number();
    }

    @AfterEach
    void clear() {
        driver.clear();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, String user) throws Exception {
        return http.perform(request.with(httpBasic(user, "Huifang-test-1")).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Document page(String path) throws Exception {
        var response = ask(get(path), "sun.jie");
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private String json(String path) throws Exception {
        return ask(get(path), "sun.jie").getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theListShowsWarningsPrecisionAndKnownEvents() throws Exception {
        var page = page("/insight/warnings");

        assertThat(page.select("#warnings tbody tr").eachText()).anySatisfy(row -> assertThat(row)
                .contains(
                        number,
                        "黄色 Yellow",
                        OUTLET,
                        "待核实",
                        "区域经理、理赔专员 Area managers and claims specialists",
                        "投诉明显多于平时"));
        assertThat(page.select("#warnings li").eachText())
                .as("silent at present")
                .anySatisfy(
                        one -> assertThat(one).contains("百万件申诉率", "Appeals per million parcels: parcels are known of"));
        assertThat(page.select("#precision tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("Far more complaints than usual", "—"));
    }

    @Test
    void oneWarningHasADrawingAndTheSameAsATable() throws Exception {
        var page = page("/insight/warnings/" + number);

        assertThat(page.select("svg.chart rect")).hasSize(42);
        assertThat(page.select("svg.chart polyline")).hasSize(1);
        assertThat(page.select("details tbody tr")).hasSize(42);
        assertThat(page.select("details tbody tr").last().text()).isEqualTo("2026-11-22 16 5.0");
        assertThat(page.text()).contains("通常 Usual: 5.0", "24 小时内说明原因 A note within a day");
        assertThat(ask(get("/insight/warnings/W-2026-999999"), "sun.jie").getStatus())
                .isEqualTo(404);
    }

    @Test
    void anAlarmLeadsToTheCasesItCountedAndSaysSmallChancesPlainly() throws Exception {
        var page = page("/insight/warnings/" + number);
        var evidence = page.select("section[aria-label^=依据] tbody td").last();

        assertThat(evidence.text()).contains("件数 Count: 16", "偶然概率 Chance: ").doesNotContainPattern("\\dE-\\d");
        assertThat(evidence.select("a").eachAttr("href"))
                .containsExactly(
                        "/insight/cases?indicator=complaints&by=OUTLET&value=T-021-07&from=2026-11-22&until=2026-11-22",
                        "/insight/cases?indicator=complaints&by=OUTLET&value=T-021-07&from=2026-11-20&until=2026-11-22");
        assertThat(page(evidence.selectFirst("a").attr("href")).select("tbody tr"))
                .hasSize(16);
        assertThat(page.text()).contains("区域经理、理赔专员 Area managers").doesNotContain("area-managers");
        var asAgent = Jsoup.parse(
                ask(get("/insight/warnings/" + number), "chen.wei").getContentAsString(StandardCharsets.UTF_8));
        assertThat(asAgent.select("a[href^=/insight/cases]"))
                .as("agents may not open lists behind figures")
                .isEmpty();
    }

    @Test
    void categoriesHaveTheirNames() throws Exception {
        driver.cluster("T-029-01", "D2", 2, 5, null);
        driver.pass(Duration.ofHours(1), "-");
        driver.judge();
        var cluster = driver.about(Dimension.OUTLET, "T-029-01").orElseThrow().number();

        assertThat(page("/insight/warnings/" + cluster)
                        .select("section[aria-label^=依据] tbody td")
                        .eachText())
                .anySatisfy(cell -> assertThat(cell).startsWith("D2 · "));
    }

    @ParameterizedTest
    @CsvSource({
        "REGION, 火星, 没有这个区域；已知的如, There is no such region; known are",
        "OUTLET, <script>, 没有这个网点；已知的如, There is no such outlet; known are"
    })
    void whatHappensWhereNobodyIsExplainsNothingAndIsRefused(
            String dimension, String place, String chinese, String english) throws Exception {
        var event = ask(
                post("/insight/warnings/known-events")
                        .param("kind", "WEATHER")
                        .param("dimension", dimension)
                        .param("subject", place)
                        .param("firstDay", "2026-11-24")
                        .param("lastDay", "2026-11-25")
                        .param("explains", "true")
                        .param("reason", "台风"),
                "sun.jie");
        var action = ask(
                post("/improvements")
                        .param("key", "nowhere")
                        .param("title", "夜班分拣")
                        .param("origin", "SUGGESTION")
                        .param("indicator", "COMPLAINTS")
                        .param("dimension", dimension)
                        .param("subject", place),
                "sun.jie");

        for (var refused : List.of(event, action)) {
            assertThat(refused.getStatus()).isEqualTo(400);
            assertThat(Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8))
                            .select("[role=alert]")
                            .text())
                    .contains(chinese, english)
                    .doesNotContain(place);
        }
        assertThat(driver.count("known_event")).isZero();
        assertThat(driver.count("improvement_action")).isZero();
    }

    @Test
    void placesThatParcelsToldOfAreKnownAndNamed() {
        assertThat(places.missing("OUTLET", OUTLET)).isEmpty();
        assertThat(places.missing("REGION", "T-east")).isEmpty();
        assertThat(places.missing("REGION", "-")).isEmpty();
        assertThat(places.missing("REGION", "T-west").orElseThrow().english()).contains("T-east");
    }

    @Test
    void theSameIsThereAsData() throws Exception {
        assertThat(json("/api/warnings")).contains(number, "\"level\":\"YELLOW\"");
        assertThat(json("/api/warnings/" + number)).contains("\"signals\":[{", "\"dimension\":\"OUTLET\"");
        assertThat(json("/api/warnings/precision")).contains("\"falseAlarms\":0", "\"precision\":null");
        assertThat(ask(get("/api/warnings/W-2026-999999"), "sun.jie").getContentAsString())
                .contains("urn:huifang:problem:unknown");
    }

    @Test
    void aLeadDeclaresAKnownEventAndWithdrawsIt() throws Exception {
        var sent = ask(
                post("/insight/warnings/known-events")
                        .param("kind", "WEATHER")
                        .param("dimension", "REGION")
                        .param("subject", "T-east")
                        .param("firstDay", "2026-11-24")
                        .param("lastDay", "2026-11-25")
                        .param("explains", "true")
                        .param("reason", "台风"),
                "sun.jie");
        assertThat(sent.getStatus()).isEqualTo(302);
        var row = page("/insight/warnings").selectFirst("#events tbody tr");
        assertThat(row.text()).contains("天气 Weather", "T-east", "解释 Explains", "台风", "staff:sun.jie");

        ask(post(row.selectFirst("form").attr("action")), "sun.jie");

        assertThat(page("/insight/warnings").selectFirst("#events tbody tr").text())
                .contains("已撤回 Withdrawn");
    }

    @Test
    void anEventWithoutReasonIsRefusedInBothLanguages() throws Exception {
        var refused = ask(
                post("/insight/warnings/known-events")
                        .param("kind", "WEATHER")
                        .param("dimension", "NETWORK")
                        .param("explains", "true"),
                "sun.jie");

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("请填写种类", "a reason are needed");
    }

    @Test
    void anImprovementIsOpenedOnThePageOnceHoweverOftenItIsSent() throws Exception {
        var key = page("/improvements").selectFirst("[name=key]").val();
        var form = post("/improvements")
                .param("key", key)
                .param("title", "夜班分拣")
                .param("origin", "SUGGESTION")
                .param("reference", "HF26-00000001-9")
                .param("indicator", "COMPLAINTS")
                .param("dimension", "NETWORK")
                .param("measure", "")
                .param("owner", "")
                .param("due", "");

        var first = ask(form, "sun.jie").getRedirectedUrl();

        assertThat(ask(form, "sun.jie").getRedirectedUrl()).isEqualTo(first).matches("/improvements/A-\\d{4}-\\d{6}");
        assertThat(page(first).text()).contains("夜班分拣", "客户建议", "HF26-00000001-9");
        assertThat(page("/improvements").text()).contains("夜班分拣", "待制定 To be planned");
        assertThat(ask(post("/improvements").param("title", ""), "sun.jie").getStatus())
                .isEqualTo(400);
        assertThat(ask(get("/improvements/A-2026-999999"), "sun.jie").getStatus())
                .isEqualTo(404);
    }

    @Test
    void customersReadWhatAPersonReleasedInTheirLanguage() throws Exception {
        var opened = ask(
                post("/api/improvements")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", "api-1")
                        .content(
                                """
                        {"origin": "SUGGESTION", "title": "夜班", "indicator": "COMPLAINTS", "dimension": "NETWORK",
                         "plan": {"cause": "PROCESS", "measure": "增加夜班", "owner": "chen.wei", "dueAt": "%s"}}"""
                                        .formatted(driver.now().plus(Duration.ofDays(3)))),
                "sun.jie");
        assertThat(opened.getStatus()).isEqualTo(201);
        var action = opened.getHeader("Location").replaceAll(".*/", "");
        var publication = put("/api/improvements/" + action + "/publication")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"chinese\": \"夜间也派送\", \"english\": \"We deliver at night.\"}");
        assertThat(ask(publication, "sun.jie").getStatus())
                .as("not carried out")
                .isEqualTo(400);
        driver.complete(action, "Task_CarryOutAction", "chen.wei", Map.of("words", "已落实"));

        assertThat(ask(publication, "sun.jie").getStatus()).isEqualTo(200);

        assertThat(published("zh").text())
                .contains("我们改进了什么", "夜间也派送", "来自客户建议")
                .doesNotContain("chen.wei");
        assertThat(published("en").text()).contains("What we have improved", "We deliver at night.");
        assertThat(page("/improvements/" + action).text()).contains("已落实", "公布 Publish");
        improvements.unpublish(action, Actor.staff("sun.jie"));
        assertThat(published("en").text()).contains("Nothing has been published yet.");
    }

    private Document published(String language) throws Exception {
        var response = http.perform(get("/improvements/published").param("lang", language))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getCookies()).isEmpty();
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }
}
