package org.huifang.selfservice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.selfservice.link.StatusLinks;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An operator has suspended a case, and its customer wants something: nothing is lost, and it is said so. */
@ApplicationTest
class CaseOnHoldTest {

    @Autowired
    MockMvc http;

    @Autowired
    CaseDriver cases;

    @Autowired
    StatusLinks links;

    @Autowired
    RuntimeService runtime;

    private ComplaintNumber number;
    private PageVisitor visitor;

    @BeforeEach
    void aCaseIsSuspended() {
        number = cases.complaintByMail();
        cases.work(number);
        cases.classify(number);
        suspend(true);
        visitor = new PageVisitor(http, "198.51.101.1");
    }

    @AfterEach
    void letTimeRunAgain() {
        ClockUtil.reset();
    }

    @Test
    void addedWordsStayInTheFormUntilTheyCanBeSent() throws Exception {
        visitor.open(links.path(number) + "/add").sendAsAPerson(Map.of("words", "包裹是蓝色的。"));

        assertThat(visitor.status()).isEqualTo(409);
        assertThat(visitor.page().select(".errors").text()).contains("几分钟后再提交一次");
        assertThat(visitor.page().select("textarea").text()).isEqualTo("包裹是蓝色的。");
        assertThat(cases.events(number)).doesNotContain(CaseEventKind.INFORMATION_RECEIVED);

        suspend(false);
        visitor.sendAsAPerson(Map.of());

        assertThat(visitor.page().select("p.done")).hasSize(1);
        assertThat(cases.events(number)).contains(CaseEventKind.INFORMATION_RECEIVED);
    }

    @Test
    void aWithdrawalIsNotHalfDone() throws Exception {
        visitor.open(links.path(number) + "/withdraw").sendAsAPerson(Map.of());

        assertThat(visitor.status()).isEqualTo(409);
        assertThat(cases.look(number).status()).isNotEqualTo(ComplaintStatus.WITHDRAWN);

        suspend(false);
        visitor.sendAsAPerson(Map.of());

        assertThat(cases.look(number).status()).isEqualTo(ComplaintStatus.WITHDRAWN);
    }

    private void suspend(boolean suspended) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .forEach(instance -> {
                    if (suspended) {
                        runtime.suspendProcessInstanceById(instance.getId());
                    } else {
                        runtime.activateProcessInstanceById(instance.getId());
                    }
                });
    }
}
