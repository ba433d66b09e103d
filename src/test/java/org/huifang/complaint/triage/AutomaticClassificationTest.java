package org.huifang.complaint.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hamcrest.Matchers;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.CaseEventKind;
import org.huifang.complaint.Classification;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A clear text needs no person; an unclear one is given to a person with suggestions, whose decision is learnt from. */
@ApplicationTest
class AutomaticClassificationTest {

    private static final String CLEAR = "快递员没给我打电话就显示本人签收了，我根本没有收到包裹，要求找回";
    private static final String THREAT = "快递员威胁我，说再投诉就上门找我";

    @Autowired
    CaseDriver cases;

    @Autowired
    TextReadings readings;

    @Autowired
    People people;

    @Autowired
    MockMvc http;

    @Test
    void classifiesAClearTextWithoutAPerson() {
        var number = cases.complaintSaying("快递签收", CLEAR);

        cases.work(number);

        assertThat(cases.look(number).classification().category()).isEqualTo("D1");
        assertThat(cases.task(number).getTaskDefinitionKey()).isNotEqualTo("Task_ClassifyComplaint");
        assertThat(cases.events(number)).contains(CaseEventKind.CLASSIFIED);
    }

    @Test
    void takesTheProcessOwnersWordForAThreatWhateverTheClassifierThinks() {
        var number = cases.complaintSaying("投诉", THREAT);

        cases.work(number);

        assertThat(cases.look(number).classification().category()).isEqualTo("D5");
        assertThat(cases.look(number).triage().priority()).hasToString("P1");
    }

    @Test
    void countsAnAppealToTheRegulatorAsExposureAndLeavesTheCategoryToTheText() {
        var number = cases.complaintSaying("快递签收", CLEAR + "。我已经向12305申诉。");

        cases.work(number);

        assertThat(cases.look(number).classification().exposure()).isEqualTo(Classification.Exposure.REGULATOR);
        assertThat(cases.look(number).classification().category()).isEqualTo("D1");
    }

    @Test
    void givesAnUnclearTextToAPersonWithThreeSuggestions() throws Exception {
        var number = cases.complaintByMail();

        cases.work(number);

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_ClassifyComplaint");
        var suggestions = readings.suggestionsFor(number.value());
        assertThat(suggestions).hasSize(3);
        http.perform(get("/cases/{n}/brief", number).with(httpBasic("li.na", "Huifang-test-1")))
                .andExpect(content()
                        .string(Matchers.containsString(suggestions.get(0).category())));
    }

    @Test
    void keepsWhatPeopleDecideAsTrainingData() {
        var before = decisions();
        var number = cases.complaintByMail();
        cases.work(number);

        cases.classify(number, "T1");

        var added = decisions();
        before.forEach(added::remove);
        assertThat(added).singleElement().satisfies(decision -> {
            assertThat(decision.category()).isEqualTo("T1");
            assertThat(decision.type()).isEqualTo("COMPLAINT");
            assertThat(decision.text()).contains("五天没有更新");
        });
    }

    @Test
    void handsTrainingDataToProcessOwnersOnly() throws Exception {
        people.add("ma.li", "Ma Li", "Huifang-test-1", Group.PROCESS_OWNERS);
        classified();

        http.perform(get("/api/triage/decisions").with(httpBasic("ma.li", "Huifang-test-1")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("\"category\":\"T1\"")));
        http.perform(get("/api/triage/decisions").with(httpBasic("li.na", "Huifang-test-1")))
                .andExpect(status().isForbidden());
    }

    private ComplaintNumber classified() {
        var number = cases.complaintByMail();
        cases.work(number);
        cases.classify(number, "T1");
        return number;
    }

    private List<TextReadings.Decision> decisions() {
        var all = new ArrayList<TextReadings.Decision>();
        readings.decisionsSince(Instant.EPOCH, all::add);
        return all;
    }
}
