package org.huifang.followup.conduct.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEventKind;
import org.huifang.customer.CustomerType;
import org.huifang.followup.FollowUp;
import org.huifang.followup.FollowUp.Way;
import org.huifang.followup.survey.answer.SurveyResults;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.FollowUpDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.LinkedMultiValueMap;

/** A caller asks the questionnaire of a follow-up on the phone. */
@ApplicationTest
class PhoneSurveyTest {

    private static final Map<String, String> WELL = Map.of("q.solved", "YES", "q.satisfaction", "5", "q.effort", "6");

    @Autowired
    MockMvc web;

    @Autowired
    FollowUpDriver followUps;

    @Autowired
    SurveyResults results;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void beginOnAMondayMorningInChina() {
        FollowUpDriver.setTime("2026-03-02T10:00:00+08:00");
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void offersTheQuestionnaireBesideTheTaskAndShowsItPageByPage() throws Exception {
        var number = call(CustomerType.ORDINARY, "after-complaint");
        brief(number).andExpect(content().string(containsString("按问卷提问 Ask the questionnaire")));

        begin(number)
                .andExpect(content().string(containsString("您反映的问题解决了吗？")))
                .andExpect(content().string(containsString("name=\"_csrf\"")));
        send(number, 0, Map.of("q.solved", "YES")).andExpect(content().string(containsString("role=\"alert\"")));
        send(number, 0, WELL).andExpect(content().string(not(containsString("您反映的问题解决了吗？"))));

        assertThat(results.of(followUps.invitation(number))).isEmpty();
    }

    @Test
    void keepsWhatTheCallerFilledInAsTheirs() throws Exception {
        var number = call(CustomerType.ORDINARY, "parcel-rating");
        begin(number);

        send(number, 0, Map.of("q.satisfaction", "5")).andExpect(redirectedUrl("/callbacks/" + number + "/brief"));

        assertThat(results.of(followUps.invitation(number)).orElseThrow().spoken())
                .isTrue();
        assertThat(database.queryForObject(
                        "select taken_by from survey_response where invitation_id = ?",
                        String.class,
                        followUps.invitation(number)))
                .isEqualTo("staff:zhao.min");
        assertThat(followUps.events(number)).contains(CaseEventKind.SURVEY_ANSWERED);
    }

    @Test
    void startsAComplaintForABadScoreOnceTheCallIsOver() throws Exception {
        var number = call(CustomerType.ORDINARY, "parcel-rating");
        ask(number, Map.of("q.satisfaction", "1"));
        assertThat(followUps.look(number).complaintNumber()).isNull();

        followUps.call(number, "SOLVED");

        assertThat(followUps.look(number).complaintNumber()).isNotNull();
    }

    @Test
    void callsNobodyAgainWhoWasHalfContentOnThePhone() throws Exception {
        var number = call(CustomerType.SME, "parcel-rating");
        ask(number, Map.of("q.satisfaction", "3"));

        followUps.call(number, "SOLVED");

        assertThat(followUps.look(number).state()).isEqualTo(FollowUp.State.ANSWERED);
        assertThat(followUps.isRunning(number)).isFalse();
    }

    @Test
    void asksNothingMoreOnceTheFollowUpIsOver() throws Exception {
        var number = call(CustomerType.ORDINARY, "parcel-rating");
        followUps.call(number, "SOLVED");

        brief(number).andExpect(content().string(not(containsString("按问卷提问"))));
        begin(number).andExpect(redirectedUrl("/callbacks/" + number + "/brief"));
        assertThat(database.queryForList("select 1 from survey_invitation where occasion_reference = ?", number))
                .isEmpty();
    }

    @Test
    void letsOnlyThoseAskWhoWorkOnCases() throws Exception {
        var number = call(CustomerType.ORDINARY, "parcel-rating");

        web.perform(post("/callbacks/{number}/survey", number).with(csrf()).param("begin", "1"))
                .andExpect(status().isUnauthorized());
        web.perform(post("/callbacks/{number}/survey", number)
                        .with(httpBasic("zhao.min", "Huifang-test-1"))
                        .param("begin", "1"))
                .andExpect(status().isForbidden());
    }

    private String call(CustomerType type, String questionnaire) {
        var number = followUps.planned(
                followUps.customer(type), "AT_RISK", UUID.randomUUID().toString(), Way.CALL, questionnaire);
        followUps.start(number);
        return number;
    }

    private ResultActions brief(String number) throws Exception {
        return web.perform(get("/callbacks/{number}/brief", number).with(httpBasic("zhao.min", "Huifang-test-1")));
    }

    private ResultActions begin(String number) throws Exception {
        return send(number, 0, Map.of("begin", "1"));
    }

    /** From the first page to the last, whether or not the answers lead to more questions. */
    private void ask(String number, Map<String, String> answers) throws Exception {
        begin(number);
        send(number, 0, answers);
        send(number, 1, answers);
        assertThat(results.of(followUps.invitation(number))).isPresent();
    }

    private ResultActions send(String number, int page, Map<String, String> answers) throws Exception {
        var fields = new HashMap<>(answers);
        fields.put("page", String.valueOf(page));
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return web.perform(post("/callbacks/{number}/survey", number)
                .with(httpBasic("zhao.min", "Huifang-test-1"))
                .with(csrf())
                .params(form));
    }
}
