package org.huifang.complaint.remedy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.Map;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.remedy.Remedies;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who decides does not change what is proposed. */
@ApplicationTest
class SameFactsTest {

    private static final Map<String, Object> INSURED_LOSS = Map.of(
            "lossKind", "LOSS",
            "actualLossYuan", "800",
            "lossProven", true,
            "insuredYuan", "500",
            "freightYuan", "12",
            "insuranceFeeYuan", "2");

    @Autowired
    CaseDriver cases;

    @Autowired
    Remedies remedies;

    @Autowired
    MockMvc http;

    @Test
    void twoAgentsGetTheSameProposalForTheSameFactsWithTheRulesThatFired() throws Exception {
        var one = investigatedBy("chen.wei");
        var other = investigatedBy("li.na");

        var proposal = remedies.current(one).assessment();
        assertThat(remedies.current(other).assessment()).isEqualTo(proposal);
        assertThat(proposal.owedToCents()).isEqualTo(51_200);
        assertThat(proposal.rules()).isNotEmpty();
        for (var rule : proposal.rules()) {
            http.perform(get("/cases/%s/brief".formatted(other)).with(httpBasic("li.na", "Huifang-test-1")))
                    .andExpect(
                            content().string(allOf(containsString(rule), containsString(proposal.packageVersion()))));
        }
    }

    private ComplaintNumber investigatedBy(String agent) {
        var number = cases.complaintByMail();
        cases.work(number);
        cases.classify(number, "T1");
        cases.investigateAs(agent, number, INSURED_LOSS);
        return number;
    }
}
