package org.huifang.followup.survey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.customer.Language;
import org.huifang.followup.survey.Invitation;
import org.huifang.followup.survey.answer.SurveyAnswers;
import org.huifang.followup.survey.answer.SurveyResults;
import org.huifang.followup.survey.questionnaire.Answers;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.SurveyDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a customer, and whoever else comes by, gets at the address of a survey. */
@ApplicationTest
class SurveyPageTest {

    private static final String PASSWORD = "Huifang-test-1";
    private static final Map<String, String> WELL = Map.of("q.solved", "YES", "q.satisfaction", "5", "q.effort", "7");

    @Autowired
    MockMvc http;

    @Autowired
    SurveyDriver driver;

    @Autowired
    SurveyResults results;

    @Autowired
    SurveyAnswers answers;

    @Autowired
    People people;

    private SurveyVisitor visitor;

    @BeforeEach
    void comeBy() {
        visitor = new SurveyVisitor(http);
    }

    @AfterEach
    void letTimeRunAgain() {
        ClockUtil.reset();
    }

    private int score(Invitation invitation, String question) {
        return results.of(invitation.id())
                .orElseThrow()
                .score(question)
                .orElseThrow()
                .points();
    }

    @Test
    void leadsFromLinkToThanks() throws Exception {
        var invitation = driver.invite("after-complaint");

        visitor.begin(driver.path(invitation));
        assertThat(visitor.title()).isEqualTo("投诉处理回访");
        visitor.goOn(WELL);
        assertThat(visitor.page().select("fieldset[id=q-open-point]")).isEmpty();
        visitor.goOn(Map.of("q.effect", "4", "q.comment", "谢谢"));

        assertThat(visitor.title()).isEqualTo("谢谢您的回答");
        assertThat(score(invitation, "satisfaction")).isEqualTo(5);
        assertThat(score(invitation, "effect")).isEqualTo(4);
        assertThat(results.commentsOf(invitation.id())).containsEntry("comment", "谢谢");
    }

    @Test
    void asksWhatIsStillOpenOnlyWhenSomethingIs() throws Exception {
        visitor.begin(driver.path(driver.invite("after-complaint")))
                .goOn(Map.of("q.solved", "PARTLY", "q.satisfaction", "2", "q.effort", "2"));

        assertThat(visitor.page().select("fieldset[id=q-open-point] legend").text())
                .contains("还有什么没有解决？");
    }

    @Test
    void speaksTheCustomersLanguageAndSwitchesWithoutLosingAnything() throws Exception {
        var path = driver.path(driver.invite("after-complaint", Language.EN));
        visitor.open(path);
        assertThat(visitor.page().select("html").attr("lang")).isEqualTo("en");
        assertThat(visitor.title()).isEqualTo("How we handled your complaint");
        visitor.open(path + visitor.page().select(".language a").attr("href"));
        assertThat(visitor.page().select("html").attr("lang")).isEqualTo("zh-CN");

        visitor.goOn(Map.of()).press("switch", Map.of()).confirm();
        assertThat(visitor.page().select("html").attr("lang")).isEqualTo("en");
        visitor.press("switch", Map.of("q.satisfaction", "3"));

        assertThat(visitor.page().select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(visitor.filledIn()).containsEntry("q.satisfaction", "3");
    }

    @Test
    void sendsWithOneTap() throws Exception {
        var invitation = driver.invite("parcel-rating");
        visitor.begin(driver.path(invitation));
        assertThat(visitor.page().select("button.point")).hasSize(5);

        visitor.goOn(Map.of("q.satisfaction", "4"));

        assertThat(visitor.title()).isEqualTo("谢谢您的回答");
        assertThat(score(invitation, "satisfaction")).isEqualTo(4);
    }

    @Test
    void goesBackAndForgetsNothing() throws Exception {
        visitor.begin(driver.path(driver.invite("after-complaint")))
                .goOn(WELL)
                .press("back", Map.of("q.effect", "4", "q.comment", "两行\n文字"));
        assertThat(visitor.filledIn()).containsEntry("q.satisfaction", "5").containsEntry("q.comment", "两行\n文字");

        visitor.goOn(Map.of("q.satisfaction", "3"));

        assertThat(visitor.filledIn())
                .containsEntry("q.satisfaction", "3")
                .containsEntry("q.effect", "4")
                .containsEntry("q.comment", "两行\n文字");
    }

    @Test
    void saysAtTheTopWhatIsMissingAndLinksToIt() throws Exception {
        var invitation = driver.invite("after-complaint");
        visitor.begin(driver.path(invitation)).goOn(Map.of("q.satisfaction", "5"));

        assertThat(visitor.page().title()).startsWith("有错误：");
        assertThat(visitor.page().select(".errors a").eachAttr("href")).containsExactly("#q-solved-YES", "#q-effort-1");
        assertThat(visitor.page().getElementById("q-solved-YES")).isNotNull();
        assertThat(visitor.filledIn()).containsEntry("q.satisfaction", "5");
        assertThat(driver.revisions(invitation)).isZero();
    }

    @Test
    void keepsAnAnswerThatIsTooLongForTheCustomerToShorten() throws Exception {
        var invitation = driver.invite("after-complaint");
        visitor.begin(driver.path(invitation)).goOn(WELL).goOn(Map.of("q.comment", "长".repeat(1_001)));

        assertThat(visitor.page().select(".errors").text()).contains("最多 1000 个字");
        assertThat(visitor.filledIn().get("q.comment")).hasSize(1_001);
        assertThat(driver.revisions(invitation)).isZero();
    }

    @Test
    void showsWordsAsWordsWhateverTheyContain() throws Exception {
        var words = "</textarea><script>alert(1)</script>\"'&";
        visitor.begin(driver.path(driver.invite("after-complaint")))
                .goOn(WELL)
                .press("back", Map.of("q.comment", words));

        assertThat(visitor.page().select("script")).isEmpty();
        assertThat(visitor.filledIn()).containsEntry("q.comment", words);
    }

    @Test
    void canBeChangedWithinADayAfterTheSameStep() throws Exception {
        var invitation = driver.invite("parcel-rating");
        answers.takeByLink(invitation.id(), new Answers(Map.of("satisfaction", "2", "comment", "箱子破了")));
        visitor.open(driver.path(invitation));
        assertThat(visitor.page().text()).contains("您已经回答过了", "修改我的回答").doesNotContain("箱子破了");

        visitor.goOn(Map.of()).confirm();
        assertThat(visitor.page().select("button.chosen").attr("value")).isEqualTo("2");
        assertThat(visitor.page().html()).doesNotContain("箱子破了");
        visitor.goOn(Map.of("q.satisfaction", "5"));

        assertThat(visitor.title()).isEqualTo("谢谢您的回答");
        assertThat(score(invitation, "satisfaction")).isEqualTo(5);
        assertThat(driver.revisions(invitation)).isEqualTo(2);
    }

    @Test
    void saysThankYouOnceItIsTooLateToChange() throws Exception {
        var invitation = driver.invite("parcel-rating");
        visitor.begin(driver.path(invitation)).goOn(Map.of("q.satisfaction", "4"));
        visitor.open(driver.path(invitation)).goOn(Map.of()).confirm();
        SurveyDriver.pass(Duration.ofHours(24));

        visitor.goOn(Map.of("q.satisfaction", "5"));

        assertThat(visitor.title()).isEqualTo("您已经回答过了，谢谢");
        assertThat(visitor.open(driver.path(invitation)).title()).isEqualTo("您已经回答过了，谢谢");
        assertThat(visitor.page().select("form")).isEmpty();
        assertThat(score(invitation, "satisfaction")).isEqualTo(4);
    }

    @Test
    void asksToConfirmAgainAfterALongTimeAndKeepsWhatWasFilledIn() throws Exception {
        var invitation = driver.invite("after-complaint");
        visitor.begin(driver.path(invitation));
        SurveyDriver.pass(Duration.ofHours(4));

        visitor.goOn(WELL);
        assertThat(visitor.page().select(".error").text()).contains("请再确认一次");
        assertThat(driver.revisions(invitation)).isZero();
        visitor.confirm();

        assertThat(visitor.filledIn()).containsAllEntriesOf(WELL);
    }

    @Test
    void opensForAPersonOnly() throws Exception {
        var invitation = driver.invite("after-complaint");
        visitor.open(driver.path(invitation)).goOn(Map.of());
        assertThat(driver.stored(invitation)).containsEntry("opened_at", null);

        visitor.confirm();

        assertThat(driver.stored(invitation).get("opened_at")).isNotNull();
    }

    @Test
    void asksAgainForAnotherWordAfterAWrongOne() throws Exception {
        var invitation = driver.invite("after-complaint");
        visitor.open(driver.path(invitation)).goOn(Map.of());
        var wrong = String.valueOf((Integer.parseInt(visitor.rightChoice()) + 1) % 8);

        visitor.goOn(Map.of("choice", wrong));

        assertThat(visitor.page().select(".error").text()).isEqualTo("选择不对，请按照新的提示再选一次");
        assertThat(driver.stored(invitation)).containsEntry("opened_at", null);
    }

    @Test
    void pausesAfterFiveWrongWords() throws Exception {
        visitor.open(driver.path(driver.invite("after-complaint"))).goOn(Map.of());
        for (var each = 0; each < 5; each++) {
            visitor.goOn(Map.of("choice", "0")); // the first is never the right one
        }

        visitor.confirm();

        assertThat(visitor.response().getStatus()).isEqualTo(429);
        assertThat(visitor.title()).isEqualTo("请稍后再试");
    }

    @Test
    void refusesWhoFillsInWhatPeopleDoNotSee() throws Exception {
        var invitation = driver.invite("after-complaint");
        visitor.open(driver.path(invitation)).goOn(Map.of());

        visitor.goOn(Map.of("choice", visitor.rightChoice(), "website", "https://example.org"));

        assertThat(visitor.title()).isEqualTo("请先确认一下");
        assertThat(driver.stored(invitation)).containsEntry("opened_at", null);
    }

    @Test
    void takesNoAnswerWithoutThePassOfTheStepBefore() throws Exception {
        var invitation = driver.invite("parcel-rating");
        var path = driver.path(invitation);

        visitor.open(path).goOn(Map.of("q.satisfaction", "1"));
        assertThat(visitor.title()).isEqualTo("请先确认一下");
        visitor.goOn(Map.of("q.satisfaction", "1", "page", "1"));

        assertThat(visitor.title()).isEqualTo("请先确认一下");
        assertThat(driver.revisions(invitation)).isZero();
    }

    @Test
    void takesNoPassOfAnotherSurvey() throws Exception {
        var mine = driver.invite("parcel-rating");
        visitor.begin(driver.path(mine));
        var borrowed = visitor.filledIn().get("pass");
        var other = driver.invite("parcel-rating");

        visitor.open(driver.path(other)).goOn(Map.of("pass", borrowed, "q.satisfaction", "1"));

        assertThat(visitor.title()).isEqualTo("请先确认一下");
        assertThat(driver.revisions(other)).isZero();
    }

    /** Four links that lead nowhere, in different ways. */
    private Set<String> deadLinks() {
        var expired = driver.invite("after-complaint");
        var forged = driver.path(driver.invite("after-complaint"));
        var swapped = forged.charAt(25) == 'A' ? 'B' : 'A';
        SurveyDriver.pass(Duration.ofDays(15));
        return Set.of(
                driver.path(expired),
                forged.substring(0, 25) + swapped + forged.substring(26),
                "/s/" + "A".repeat(40),
                "/s/half-a-link",
                "/s/half-a-link/with/more");
    }

    @Test
    void answersForgedExpiredForeignAndUnknownLinksAlike() throws Exception {
        var bodies = new HashSet<String>();
        var headers = new HashSet<Set<String>>();
        for (var link : deadLinks()) {
            visitor.open(link);
            assertThat(visitor.response().getStatus()).as(link).isEqualTo(404);
            bodies.add(visitor.response().getContentAsString());
            headers.add(Set.copyOf(visitor.response().getHeaderNames()));
        }

        assertThat(bodies).singleElement().satisfies(body -> assertThat(body)
                .contains("这个链接现在不能使用", "This link cannot be used")
                .doesNotContain("投诉", "王芳", "FU-", "half"));
        assertThat(headers).hasSize(1);
    }

    @Test
    void storesNothingThroughALinkThatExpiredMeanwhile() throws Exception {
        var invitation = driver.invite("parcel-rating");
        visitor.begin(driver.path(invitation));
        SurveyDriver.pass(Duration.ofDays(7));

        visitor.goOn(Map.of("q.satisfaction", "5"));

        assertThat(visitor.response().getStatus()).isEqualTo(404);
        assertThat(driver.revisions(invitation)).isZero();
    }

    @Test
    void pausesAnAddressThatTriesOutLinks() throws Exception {
        for (var each = 0; each < 60; each++) {
            http.perform(get("/s/guess-%d".formatted(each)).with(request -> {
                request.setRemoteAddr("192.0.2.7");
                return request;
            }));
        }

        http.perform(get("/s/one-more").with(request -> {
                    request.setRemoteAddr("192.0.2.7");
                    return request;
                }))
                .andExpect(status().isTooManyRequests());
        visitor.open(driver.path(driver.invite("parcel-rating")));
        assertThat(visitor.response().getStatus()).isEqualTo(200);
    }

    @Test
    void keepsPagesOutOfCachesSearchEnginesAndFrames() throws Exception {
        visitor.open(driver.path(driver.invite("after-complaint")));

        var response = visitor.response();
        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'");
        assertThat(response.getCookies()).isEmpty();
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void isReadAndSentAndNothingElse() throws Exception {
        http.perform(put(driver.path(driver.invite("after-complaint")))).andExpect(status().isMethodNotAllowed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "fr", "<script>", ""})
    void toleratesAnyLanguageInTheAddress(String lang) throws Exception {
        http.perform(get(driver.path(driver.invite("after-complaint"))).param("lang", lang))
                .andExpect(status().isOk());
    }

    @Test
    void showsTheFunnelToStaffOnly() throws Exception {
        people.add("he.jing", "He Jing", PASSWORD, Group.AUDITORS);
        people.add("website", "Website", PASSWORD, Group.CHANNELS);
        driver.invite("parcel-rating");
        var request = get("/api/surveys/funnel?from=2020-01-01&to=2099-12-31");

        http.perform(request.with(httpBasic("he.jing", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.questionnaire == 'parcel-rating')].invited")
                        .isNotEmpty());
        http.perform(get("/api/surveys/funnel?from=2020-01-01&to=2099-12-31").with(httpBasic("website", PASSWORD)))
                .andExpect(status().isForbidden());
        http.perform(get("/api/surveys/funnel?from=2020-01-01&to=2099-12-31")).andExpect(status().isUnauthorized());
        http.perform(get("/api/surveys/funnel?from=yesterday&to=2099-12-31").with(httpBasic("he.jing", PASSWORD)))
                .andExpect(status().isBadRequest());
    }
}
