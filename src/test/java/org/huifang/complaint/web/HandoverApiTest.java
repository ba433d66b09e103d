package org.huifang.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.huifang.staff.StaffProfile.skilled;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.huifang.access.Group;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.StaffDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A team lead gives cases to others over HTTP. */
@ApplicationTest
class HandoverApiTest {

    @Autowired
    MockMvc http;

    @Autowired
    CaseDriver cases;

    @Autowired
    StaffDriver staff;

    @Autowired
    CaseLedger ledger;

    @BeforeEach
    void hire() {
        staff.hire("an.qi", Group.INTERNATIONAL, skilled("CUSTOMS"));
    }

    @AfterEach
    void clearUp() {
        staff.clearUp();
    }

    @Test
    void givesTheCaseToWhomTheLeadNames() throws Exception {
        var number = staff.complaint("I1");

        handOver(number, "{\"to\": \"li.na\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.agent").value("li.na"));

        assertThat(cases.task(number).getAssignee()).isEqualTo("li.na");
        assertThat(ledger.of(number.value()))
                .filteredOn(event -> event.kind() == CaseEventKind.HANDED_OVER)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isEqualTo("staff:sun.jie");
                    assertThat(event.data().get("why").asText()).isEqualTo("LEAD");
                    assertThat(event.data().get("ground").asText()).isEqualTo("NAMED");
                });
    }

    @Test
    void letsAssignmentChooseSomebodyElse() throws Exception {
        var number = staff.complaint("I1");
        staff.hire("bai.he", Group.INTERNATIONAL, skilled("CUSTOMS"));

        handOver(number, null).andExpect(jsonPath("$.agent").value("bai.he"));
        handOver(number, "{}").andExpect(jsonPath("$.agent").value("an.qi"));
    }

    @Test
    void saysThatNobodyCouldBeFound() throws Exception {
        var number = staff.complaint("I1");

        handOver(number, null)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.agent").value((Object) null));

        assertThat(cases.task(number).getAssignee()).isNull();
        assertThat(staff.agentOf(number)).isNull();
    }

    @Test
    void refusesWhomItCannotBeGivenTo() throws Exception {
        var number = staff.complaint("I1");
        staff.hire("bai.he", Group.INTERNATIONAL, skilled("CUSTOMS"));
        staff.away("bai.he", Duration.ofHours(1));

        handOver(number, "{\"to\": \"nobody.there\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value("to: there is no such user."));
        handOver(number, "{\"to\": \"bai.he\"}")
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("away at present")));

        assertThat(staff.agentOf(number)).isEqualTo("an.qi");
    }

    @Test
    void refusesACaseThatNoAgentWorksOn() throws Exception {
        var number = staff.received("I1");

        handOver(number, "{\"to\": \"an.qi\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("no agent works on it")));
        http.perform(post("/api/complaints/unknown/handover").with(httpBasic("sun.jie", "Huifang-test-1")))
                .andExpect(status().isNotFound());
    }

    @Test
    void showsOnThePageOfTheCaseWhoHasIt() throws Exception {
        var number = staff.complaint("I1");

        http.perform(get("/cases/%s/brief".formatted(number)).with(httpBasic("li.na", "Huifang-test-1")))
                .andExpect(content().string(containsString("an.qi")));
        handOver(number, null);
        http.perform(get("/cases/%s/brief".formatted(number)).with(httpBasic("li.na", "Huifang-test-1")))
                .andExpect(content().string(containsString("nobody yet")));
    }

    private ResultActions handOver(ComplaintNumber number, String body) throws Exception {
        var request =
                post("/api/complaints/%s/handover".formatted(number)).with(httpBasic("sun.jie", "Huifang-test-1"));
        return http.perform(
                body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
