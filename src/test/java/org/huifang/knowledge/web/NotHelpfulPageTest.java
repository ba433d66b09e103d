package org.huifang.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Date;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.SealedColumns;
import org.huifang.visitor.HumanQuestion;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The link in an answer, followed by a person and by programs; and what staff see of the knowledge base. */
@ApplicationTest
class NotHelpfulPageTest {

    private static final String PASSWORD = "Huifang-test-1";

    @Autowired
    SealedColumns sealed;

    @Autowired
    MockMvc http;

    @Autowired
    CaseDriver cases;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    private ComplaintNumber number;
    private String path;

    @BeforeEach
    void ask() {
        people.add("website", "Website", PASSWORD, Group.CHANNELS);
        number = cases.complaintAbout(null, "请问怎么开电子发票？");
        cases.work(number);
        var letter = sealed.text(
                "outbound_message.body",
                "select body from outbound_message where complaint_number = ? and purpose = 'ANSWER'",
                number.value());
        var link = Pattern.compile("/k/[\\w-]+").matcher(letter);
        assertThat(link.find()).isTrue();
        path = link.group();
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    private String pass() throws Exception {
        var page = http.perform(post(path)).andReturn().getResponse().getContentAsString();
        return Jsoup.parse(page).select("input[name=pass]").attr("value");
    }

    @Test
    void takesTheCaseToAPersonWhenAPersonSaysSo() throws Exception {
        http.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有帮助，请转人工")))
                .andExpect(content().string(containsString("电子发票，发送到您填写的邮箱")));
        var pass = pass();

        http.perform(post(path)
                        .param("pass", pass)
                        .param("choice", String.valueOf(HumanQuestion.of(pass).wanted())))
                .andExpect(status().isSeeOther());
        cases.work(number);

        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.ASSIGNED);
        http.perform(get(path + "/thanks")).andExpect(content().string(containsString(number.value())));
    }

    @Test
    void doesItOnceHoweverOftenItIsSaid() throws Exception {
        for (int i = 0; i < 2; i++) {
            var pass = pass();
            http.perform(post(path)
                            .param("pass", pass)
                            .param(
                                    "choice",
                                    String.valueOf(HumanQuestion.of(pass).wanted())))
                    .andExpect(status().isSeeOther());
        }
        cases.work(number);

        assertThat(cases.events(number)).containsOnlyOnce(CaseEventKind.REOPENED);
    }

    @Test
    void changesNothingForProgramsThatOpenLinksAndSendForms() throws Exception {
        http.perform(get(path));
        http.perform(post(path));
        http.perform(post(path).param("pass", pass()));
        http.perform(post(path).param("pass", pass()).param("choice", "0"));
        var pass = pass();
        http.perform(post(path)
                .param("pass", pass)
                .param("choice", String.valueOf(HumanQuestion.of(pass).wanted()))
                .param("website", "https://example.org"));
        http.perform(post(path).param("pass", "forged").param("choice", "1"));
        cases.work(number);

        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.CLOSED);
    }

    @Test
    void saysNothingAtLinksThatAreForgedCutOrTooOld() throws Exception {
        var forged = path.substring(0, path.length() - 1) + (path.endsWith("A") ? "B" : "A");
        for (var dead : new String[] {forged, "/k/short", "/k/", path + "/more/parts"}) {
            http.perform(get(dead)).andExpect(status().isNotFound());
        }
        ClockUtil.setCurrentTime(Date.from(cases.now().plus(Duration.ofDays(31))));
        http.perform(get(path)).andExpect(status().isNotFound());
        http.perform(post(path)).andExpect(status().isNotFound());
    }

    @Test
    void showsStaffWhatWouldAnswerAQuestionAndNobodyElse() throws Exception {
        http.perform(get("/api/knowledge/search").param("q", "怎么开发票").with(httpBasic("li.na", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].article").value("invoice"))
                .andExpect(jsonPath("$[0].score").isNumber())
                .andExpect(jsonPath("$[0].answerEn").isNotEmpty());
        http.perform(get("/api/knowledge/search").param("q", "怎么开发票").with(httpBasic("website", PASSWORD)))
                .andExpect(status().isForbidden());
        http.perform(get("/api/knowledge/search").param("q", "怎么开发票")).andExpect(status().isUnauthorized());
        http.perform(get("/api/knowledge/search").param("q", " ").with(httpBasic("li.na", PASSWORD)))
                .andExpect(status().isBadRequest());
        http.perform(get("/api/knowledge/coverage")
                        .param("from", "2026-01-01")
                        .param("to", "2099-12-31")
                        .with(httpBasic("li.na", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answered").isNumber())
                .andExpect(jsonPath("$.articles[0].article").isNotEmpty());
    }

    @Test
    void showsAgentsTheBestArticlesOnThePageOfAnEnquiryOnly() throws Exception {
        http.perform(get("/cases/{n}/brief", number).with(httpBasic("li.na", PASSWORD)))
                .andExpect(content().string(containsString("已自动答复 Answered automatically")))
                .andExpect(content().string(containsString("开具发票 Invoice")));
        var complaint = cases.complaintWithCategory("T1");
        cases.work(complaint);
        http.perform(get("/cases/{n}/brief", complaint).with(httpBasic("li.na", PASSWORD)))
                .andExpect(content().string(org.hamcrest.Matchers.not(containsString("知识库"))));
    }
}
