package org.huifang.insight.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.insight.fact.Facts;
import org.huifang.insight.indicator.IndicatorFixture;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Managers ask for figures, as pages, as data and as files. */
@ApplicationTest
class InsightApiTest {

    private static final String PASSWORD = "Huifang-test-1";
    private static final String DAYS = "from=2031-01-01&until=2031-02-28";

    @Autowired
    MockMvc http;

    @Autowired
    People people;

    @Autowired
    CaseDriver cases;

    @Autowired
    Facts facts;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void insertFacts() {
        people.add("gao.yu", "Gao Yu", PASSWORD, Group.AREA_MANAGERS);
        people.add("ma.li", "Ma Li", PASSWORD, Group.PROCESS_OWNERS);
        IndicatorFixture.remove(database);
        IndicatorFixture.insert(database);
        ClockUtil.setCurrentTime(Date.from(Instant.parse(IndicatorFixture.TODAY)));
    }

    @AfterEach
    void removeFacts() {
        IndicatorFixture.remove(database);
        ClockUtil.reset();
    }

    private ResultActions ask(String address) throws Exception {
        return http.perform(get(address).with(httpBasic("gao.yu", PASSWORD)));
    }

    private String page(String address) throws Exception {
        return ask(address).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    @Test
    void tellsFiguresAsData() throws Exception {
        ask("/api/insight/indicators/on-time?" + DAYS)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.indicator.name.zh").value("处理及时率"))
                .andExpect(jsonPath("$.estimate.n").value(60))
                .andExpect(jsonPath("$.estimate.value").value(90.0))
                .andExpect(jsonPath("$.estimate.worth").value("SOUND"))
                .andExpect(jsonPath("$.onTarget").value(false));
        ask("/api/insight/indicators?" + DAYS).andExpect(jsonPath("$", hasSize(45)));
        ask("/api/insight/indicators/on-time/trend?grain=MONTH&" + DAYS).andExpect(jsonPath("$", hasSize(2)));
        ask("/api/insight/indicators/on-time/comparison?by=REGION&" + DAYS)
                .andExpect(jsonPath("$", hasSize(3)))
                .andExpect(jsonPath("$[0].value").value("华东"));
        ask("/api/insight/hot-spots?" + DAYS)
                .andExpect(jsonPath("$[0].region").value("华东"))
                .andExpect(jsonPath("$[0].byLink.DELIVERY").value(30));
        ask("/api/insight/problems?" + DAYS)
                .andExpect(jsonPath("$[0].complaints").value(20));
        ask("/api/insight/now").andExpect(jsonPath("$.open").isNumber());
    }

    @Test
    void listsWhatIsBehindAFigurePageByPage() throws Exception {
        var first = ask("/api/insight/cases?indicator=on-time&which=MISSES&size=4&" + DAYS)
                .andExpect(jsonPath("$.facts", hasSize(4)))
                .andExpect(jsonPath("$.facts[0].hit").value(false))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var next = first.replaceAll("(?s).*\"next\":\"([^\"]*)\".*", "$1");
        ask("/api/insight/cases?indicator=on-time&which=MISSES&size=4&%s&after=%s".formatted(DAYS, next))
                .andExpect(jsonPath("$.facts", hasSize(2)))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/insight/indicators?from=2031-02-01&until=2031-01-01",
                "/api/insight/indicators?from=yesterday",
                "/api/insight/indicators?from=+999999999-12-31&until=+999999999-12-31",
                "/api/insight/indicators?until=-999999999-01-01",
                "/api/insight/cases?from=1999-12-31&until=2000-01-31",
                "/api/insight/indicators?from=2021-01-01&until=2031-01-01",
                "/api/insight/cases?after=abc",
                "/api/insight/cases?size=1000",
                "/api/insight/cases?indicator=callback-coverage&by=CATEGORY&value=T1",
                "/api/insight/cases?by=NOTHING"
            })
    void refusesWhatItCannotTell(String address) throws Exception {
        ask(address)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void knowsNoOtherIndicators() throws Exception {
        ask("/api/insight/indicators/none").andExpect(status().isNotFound());
        ask("/insight/indicators/none").andExpect(status().isNotFound());
        ask("/insight?from=2031-02-01&until=2031-01-01")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("the last day lies before the first")));
        ask("/insight?from=+999999999-12-31&until=+999999999-12-31")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Days lie between 2000-01-01 and 2100-12-31.")));
    }

    @Test
    void comparesTheFirstDaysThereAreWithThoseBefore() throws Exception {
        ask("/api/insight/indicators?from=2000-01-01&until=2000-01-31").andExpect(status().isOk());
    }

    @Test
    void showsEveryNumberWithoutAScript() throws Exception {
        assertThat(page("/insight?" + DAYS))
                .contains("处理及时率", "Handled on time", "90.0 %", "79.9 % – 95.3 %", "✗ 未达标 missed", "Net promoter score")
                .contains("地区与环节", "T1 · ")
                .doesNotContain("<script>", "style=\"", "onclick");
        assertThat(page("/insight/indicators/on-time?by=OUTLET&" + DAYS))
                .contains("SH-01", "Cases with a solution before it was due", "01-06–01-12", "≥ 95.0 %");
        assertThat(page("/insight/indicators/on-time?by=REGION&" + DAYS)).contains("未知 Not known", "样本过小 too few");
        assertThat(page("/insight/cases?indicator=on-time&which=MISSES&" + DAYS))
                .contains("FIX-55", "the others", "SME");
        assertThat(page("/insight/cases?indicator=callback-coverage&" + DAYS)).contains("FIX-50", "fix.caller");
        assertThat(page("/insight/cases?indicator=nps&by=CHANNEL&value=EMAIL&" + DAYS))
                .contains("FIX-40");
    }

    @Test
    void leadsToThePagesThatTheReaderMayOpen() throws Exception {
        assertThat(pagesFor("gao.yu"))
                .containsExactly(
                        "/insight/warnings",
                        "/insight/analysis",
                        "/reports",
                        "/people",
                        "/reviews",
                        "/improvements",
                        "/case-search");
        assertThat(pagesFor("ma.li"))
                .as("owners of processes read neither people's figures nor single cases")
                .containsExactly("/insight/warnings", "/insight/analysis", "/reports", "/improvements");
        for (var user : List.of("gao.yu", "ma.li")) {
            for (var address : pagesFor(user)) {
                http.perform(get(address).with(httpBasic(user, PASSWORD))).andExpect(status().isOk());
            }
        }
    }

    private List<String> pagesFor(String user) throws Exception {
        var page = http.perform(get("/insight?" + DAYS).with(httpBasic(user, PASSWORD)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(page).select("nav.house a").eachAttr("href");
    }

    @Test
    void leadsFromAValueToTheCasesBehindIt() throws Exception {
        var page = Jsoup.parse(page("/insight?" + DAYS));

        assertThat(page.select("#figures b a[href*=indicator=on-time]").eachAttr("href"))
                .containsExactly("/insight/cases?indicator=on-time&which=MISSES&from=2031-01-01&until=2031-02-28");
        for (var address : page.select("#figures b a").eachAttr("href")) {
            ask(address).andExpect(status().isOk());
        }
        assertThat(page.select("#now dt").eachText())
                .containsExactly("在办 Open", "解决方案逾期 Solutions overdue", "解决方案今日到期 Solutions due today", "等待中 Waiting");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | /insight/cases?indicator=on-time&by=BOGUS  | by：没有这个选项。 by: there is no such choice.",
                "400 | /insight/indicators/on-time?by=BOGUS       | by：没有这个选项。 by: there is no such choice.",
                "400 | /insight?from=yesterday                    | 日期应写作 2026-03-01。 Days are written 2026-03-01.",
                "400 | /insight?from=2031-02-01&until=2031-01-01  | until：结束日期早于开始日期。 until: the last day lies before the first.",
                "404 | /insight/indicators/none                   | 没有这个指标。 There is no such indicator."
            })
    void saysWhatIsWrongInBothLanguages(int status, String address, String sentence) throws Exception {
        var page = ask(address)
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(Jsoup.parse(page).select(".problem").text()).isEqualTo(sentence);
    }

    @Test
    void runsOnlyScriptsThatAreFilesOfOurs() throws Exception {
        ask("/insight?" + DAYS)
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self';")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))));
        ask("/script/insight/charts.js")
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("// Draws")));
        var echarts = page("/script/insight/charts.js").replaceAll("(?s).*from '(/webjars/[^']*)'.*", "$1");
        ask(echarts)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("javascript")))
                .andExpect(header().string("Cache-Control", containsString("immutable")));
    }

    @Test
    void givesFilesOfFiguresAndCases() throws Exception {
        ask("/insight/figures.csv?" + DAYS)
                .andExpect(header().string("Content-Disposition", containsString("figures.csv")))
                .andExpect(content().string(containsString("\"处理及时率 Handled on time\",on-time,\"%\",95.0,90.0")));
        ask("/api/insight/indicators/on-time/trend.csv?grain=DAY&" + DAYS)
                .andExpect(content().string(containsString("2031-01-12,2031-01-12")))
                .andExpect(content().string(not(containsString("null"))));
        ask("/insight/indicators/on-time/comparison.csv?by=OUTLET&" + DAYS)
                .andExpect(content().string(containsString("SH-01,SH-01,")));
        assertThat(ask("/insight/cases.csv?indicator=complaints&" + DAYS)
                        .andReturn()
                        .getResponse()
                        .getContentAsString()
                        .lines())
                .hasSize(41);
        assertThat(sheet("/insight/cases.xlsx?indicator=complaints&" + DAYS)).contains("FIX-07");
    }

    private String sheet(String address) throws Exception {
        var file = Files.createTempFile("insight", ".xlsx");
        Files.write(file, ask(address).andReturn().getResponse().getContentAsByteArray());
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(file);
        return text.toString();
    }

    @Test
    void takesInVolumesAndGivesBackWhatIsWrong() throws Exception {
        http.perform(post("/api/insight/parcels/import")
                        .contentType("text/csv;charset=UTF-8")
                        .content("day,outlet,region,parcels\n2031-02-03,SH-03,华东,700\n2031-02-03,SH-04,华东,-1\n")
                        .with(httpBasic("ma.li", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rejected").value(1));
        ask("/api/insight/indicators/complaint-rate?" + DAYS)
                .andExpect(jsonPath("$.estimate.denominator").value(200_700.0));
    }

    @Test
    void letsLeadsTakeACaseOutOfTheFigures() throws Exception {
        ClockUtil.reset();
        var number = cases.complaintByMail().value();
        http.perform(put("/api/insight/exclusions/" + number + "?reason=TEST").with(httpBasic("gao.yu", PASSWORD)))
                .andExpect(status().isNoContent());
        facts.keepUp();
        assertThat(excluded(number)).isEqualTo("TEST");
        http.perform(delete("/api/insight/exclusions/" + number).with(httpBasic("gao.yu", PASSWORD)))
                .andExpect(status().isNoContent());
        facts.keepUp();
        assertThat(excluded(number)).isNull();
        http.perform(put("/api/insight/exclusions/none?reason=TEST").with(httpBasic("gao.yu", PASSWORD)))
                .andExpect(status().isNotFound());
    }

    private String excluded(String number) {
        return database.queryForObject(
                "select excluded from insight.complaint_fact where number = ?", String.class, number);
    }
}
