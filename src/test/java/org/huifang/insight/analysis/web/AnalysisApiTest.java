package org.huifang.insight.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.insight.analysis.AnalysisFixture;
import org.huifang.testing.ApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Managers ask for analyses, as a page and as data. */
@ApplicationTest
class AnalysisApiTest {

    private static final String PASSWORD = "Huifang-test-1";

    @Autowired
    MockMvc http;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void putIn() {
        people.add("gao.yu", "Gao Yu", PASSWORD, Group.AREA_MANAGERS);
        people.add("ma.li", "Ma Li", PASSWORD, Group.PROCESS_OWNERS);
        AnalysisFixture.remove(database);
        AnalysisFixture.insert(database);
    }

    @AfterEach
    void takeOut() {
        AnalysisFixture.remove(database);
    }

    private ResultActions ask(String address) throws Exception {
        return http.perform(get(address).with(httpBasic("gao.yu", PASSWORD)));
    }

    private String page(String address) throws Exception {
        return ask(address).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    @Test
    void answersAsData() throws Exception {
        ask("/api/insight/analyses").andExpect(jsonPath("$", hasSize(7)));
        ask("/api/insight/analyses/DRIVERS?score=CSAT&" + AnalysisFixture.DAYS)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.refused").value(false))
                .andExpect(jsonPath("$.inquiry.question").value("DRIVERS"))
                .andExpect(jsonPath("$.method.population").value(600))
                .andExpect(jsonPath("$.findings[0].en", containsString("Customer confirmed it solved")))
                .andExpect(jsonPath("$.exhibits[0].rows[0].low").isNumber());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/insight/analyses/NOTHING",
                "/api/insight/analyses/SPREAD?from=2032-03-31&until=2032-03-01",
                "/api/insight/analyses/SPREAD?from=yesterday",
                "/api/insight/analyses/SPREAD?from=+999999999-12-31&until=+999999999-12-31",
                "/api/insight/analyses/SPREAD?until=-999999999-01-01",
                "/api/insight/analyses/SPREAD?measure=HEIGHT",
                "/api/insight/analyses/DRIVERS?score=ON_TIME",
                "/api/insight/analyses/COMPARISON?by=AGENT"
            })
    void refusesWhatCannotBeAsked(String address) throws Exception {
        ask(address)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        ask(address.replace("/api/insight/analyses/", "/insight/analysis?question=")
                        .replaceFirst("(.*\\?.*)\\?", "$1&"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("重新开始 Start again")));
    }

    @Test
    void showsWordsThenTablesThenHow() throws Exception {
        var shown = page("/insight/analysis?question=COMPARISON&by=OUTLET&" + AnalysisFixture.DAYS);
        assertThat(shown)
                .contains("谁与其他不同", "AN-1: First response is", "差异可信 beyond chance", "Mann–Whitney")
                .doesNotContain("<script>", "style=\"", "onclick");
        assertThat(shown.indexOf("id=\"findings\"")).isLessThan(shown.indexOf("<table"));
        assertThat(shown.indexOf("</table>")).isLessThan(shown.indexOf("如何得出"));
    }

    @Test
    void keepsTheFilterWhileTheQuestionChanges() throws Exception {
        assertThat(page("/insight/analysis?question=SPREAD&region=华南&" + AnalysisFixture.DAYS))
                .contains("<option value=\"华南\" selected=\"selected\">")
                .containsPattern("question=TOPICS[^\"]*region=%E5%8D%8E%E5%8D%97");
    }

    @Test
    void listsCustomersByReferenceToLeadsOnly() throws Exception {
        var file = ask("/insight/analysis/customers.csv?" + AnalysisFixture.DAYS)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(file.lines()).hasSize(31);
        assertThat(file).contains("ANA-C61", ",-80").doesNotContain("ANA-61");
        http.perform(get("/insight/analysis/customers.csv").with(httpBasic("ma.li", PASSWORD)))
                .andExpect(status().isForbidden());
        assertThat(page("/insight/analysis?question=CHURN&" + AnalysisFixture.DAYS))
                .contains("customers.csv");
        http.perform(get("/insight/analysis?question=CHURN&" + AnalysisFixture.DAYS)
                        .with(httpBasic("ma.li", PASSWORD)))
                .andExpect(content().string(not(containsString("customers.csv"))));
    }
}
