package org.huifang.followup.callback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.customer.Channel;
import org.huifang.customer.CustomerType;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.customer.consent.Consents;
import org.huifang.followup.FollowUp.Way;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.FollowUpDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The preparation sheet of a caller. */
@ApplicationTest
class CallbackPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    CaseDriver cases;

    @Autowired
    FollowUpDriver followUps;

    @Autowired
    Consents consents;

    @Autowired
    CaseLedger ledger;

    @BeforeEach
    void beginOnAMondayMorningInChina() {
        FollowUpDriver.setTime("2026-03-02T10:00:00+08:00");
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void showsSolutionScriptAndHistoryOfAComplaint() throws Exception {
        var number = cases.resolvedComplaint();

        page(number.value())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("今日优先派送，并退还运费。")))
                .andExpect(content().string(containsString("您的问题解决了吗")))
                .andExpect(content().string(containsString("Is your problem solved?")))
                .andExpect(content()
                        .string(stringContainsInOrder("我方消息 Message of ours", "受理通知 Acknowledgement", "邮件 E-mail")));
    }

    @Test
    void showsTheOtherNumberAfterAWrongOneAndFromWhenItMayBeCalled() throws Exception {
        var customer = followUps.customer(CustomerType.ORDINARY);
        followUps.file(customer, "alternate_phone", "13900000000");
        var number = followUps.started(customer, "AT_RISK", Way.CALL);
        followUps.call(number, "WRONG_NUMBER");
        followUps.pass(Duration.ofHours(4), number);
        FollowUpDriver.setTime("2026-03-02T20:30:00+08:00");

        page(number)
                .andExpect(content().string(containsString("139****0000")))
                .andExpect(content().string(not(containsString("13900000000"))))
                .andExpect(content().string(containsString("2026-03-03 09:00")))
                .andExpect(content().string(stringContainsInOrder("去电 Call of ours", "号码错误 Wrong number")))
                .andExpect(content().string(containsString("最近哪些地方让您不满意")));
    }

    @Test
    void showsTheNumberInFullToWhomAsksAndTheLedgerSaysWho() throws Exception {
        var customer = followUps.customer(CustomerType.ORDINARY);
        followUps.file(customer, "alternate_phone", "13900000000");
        var number = followUps.started(customer, "AT_RISK", Way.CALL);
        followUps.call(number, "WRONG_NUMBER");
        followUps.pass(Duration.ofHours(4), number);

        web.perform(post("/callbacks/{number}/customer", number)
                        .with(httpBasic("zhao.min", "Huifang-test-1"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("13900000000")))
                .andExpect(content().string(containsString("href=\"/callbacks/" + number + "/brief\"")));

        assertThat(ledger.of(number))
                .last()
                .returns(CaseEventKind.CUSTOMER_DETAILS_READ, CaseEvent::kind)
                .returns(Actor.staff("zhao.min").id(), CaseEvent::actor);
    }

    @Test
    void tellsOfOffersOnlyWhomWantsThem() throws Exception {
        var customer = followUps.customer(CustomerType.ORDINARY);
        var number = followUps.started(customer, "ANNIVERSARY", Way.CALL);
        page(number).andExpect(content().string(not(containsString("增值信息"))));

        consents.give(customer, ConsentPurpose.CARE, cases.now(), Channel.API, "form-1", "care-v1", Actor.CUSTOMER);

        page(number).andExpect(content().string(containsString("增值信息")));
    }

    @Test
    void isForStaffOnly() throws Exception {
        var number = cases.resolvedComplaint();

        web.perform(get("/callbacks/{number}/brief", number.value())).andExpect(status().isUnauthorized());
    }

    private ResultActions page(String number) throws Exception {
        return web.perform(get("/callbacks/{number}/brief", number).with(httpBasic("zhao.min", "Huifang-test-1")));
    }
}
