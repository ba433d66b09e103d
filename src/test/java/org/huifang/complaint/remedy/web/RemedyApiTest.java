package org.huifang.complaint.remedy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.remedy.settlement.Payout;
import org.huifang.complaint.remedy.settlement.Payouts;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What customers, workers and agents get of a remedy over HTTP. */
@ApplicationTest
class RemedyApiTest {

    private static final String PASSWORD = "Huifang-test-1";
    private static final String ACCEPT = "{\"accepted\": true}";

    @Autowired
    MockMvc http;

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Payouts payouts;

    @Autowired
    CaseLedger ledger;

    @Autowired
    People people;

    @BeforeEach
    void addCallers() {
        people.add("website", "Website", PASSWORD, Group.CHANNELS);
        people.add("he.jing", "He Jing", PASSWORD, Group.AUDITORS);
    }

    @ParameterizedTest
    @CsvSource({"website, customer", "li.na, staff:li.na"})
    void takesTheAnswerOfTheCustomerOnceAndSaysWhoGaveIt(String caller, String actor) throws Exception {
        var number = offered();

        answer(number, caller, ACCEPT).andExpect(status().isNoContent());

        assertThat(entry(number, CaseEventKind.OFFER_ANSWERED).actor()).isEqualTo(actor);
        answer(number, caller, ACCEPT)
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        cases.work(number);
        cases.carryOut(number);
        assertThat(cases.endings(number)).contains("EndEvent_RemedyCarriedOut");
    }

    @Test
    void handsARejectedOfferToTheNextLevel() throws Exception {
        var number = offered();

        answer(number, "website", "{\"accepted\": false, \"words\": \"太少\"}").andExpect(status().isNoContent());
        cases.work(number);

        assertThat(cases.events(number)).contains(CaseEventKind.DECISION_RAISED);
        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_DecideSolution");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\"accepted\": \"perhaps\"}", "{\"accepted\": true, \"amount\": 5}"})
    void refusesAnAnswerThatIsNone(String body) throws Exception {
        var number = offered();

        answer(number, "website", body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_AwaitConsent");
    }

    @Test
    void refusesAnAnswerWhereNothingIsOffered() throws Exception {
        var number = cases.complaintByMail();
        cases.work(number);

        answer(number, "website", ACCEPT).andExpect(status().isConflict());
        answer(new ComplaintNumber("HF26-99999999-1"), "website", ACCEPT).andExpect(status().isNotFound());
        answer(number, "he.jing", ACCEPT).andExpect(status().isForbidden());
    }

    @Test
    void givesWorkersTheSameOrderEachTimeAndKeepsTheFirstReceipt() throws Exception {
        var payout = due();
        for (var time = 0; time < 2; time++) {
            order(payout, "worker")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.key").value(payout.idempotencyKey()))
                    .andExpect(jsonPath("$.amountCents").value(1250))
                    .andExpect(jsonPath("$.done").value(false));
        }

        receipt(payout, "A-1").andExpect(status().isNoContent());
        receipt(payout, "A-2").andExpect(status().isNoContent());

        assertThat(current(payout).reference()).isEqualTo("A-1");
        order(payout, "worker").andExpect(jsonPath("$.done").value(true));
    }

    @Test
    void refusesOrdersOfAWithdrawnCaseOfStrangersAndOfNothing() throws Exception {
        var payout = due();
        order(payout, "li.na").andExpect(status().isForbidden());
        desk.withdraw(new ComplaintNumber(payout.complaintNumber()));

        order(payout, "worker").andExpect(status().isGone());
        http.perform(post("/api/payouts/%s/order".formatted(UUID.randomUUID())).with(httpBasic("worker", PASSWORD)))
                .andExpect(status().isNotFound());
    }

    @Test
    void showsAgentsTheProposalWithItsReasons() throws Exception {
        var number = cases.complaintWithCategory("T1");
        cases.work(number);
        cases.investigate(number, Map.of("freightYuan", "12", "insuranceFeeYuan", "3"));

        http.perform(get("/cases/%s/brief".formatted(number.value())).with(httpBasic("li.na", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("12.00")))
                .andExpect(content().string(containsString("延误：退还运费，不含保价费")))
                .andExpect(content().string(containsString("Delay: freight refund without insurance fee")));
        var proposed = entry(number, CaseEventKind.REMEDY_PROPOSED).data();
        assertThat(proposed.path("owedFromCents").asLong()).isEqualTo(1200);
        assertThat(proposed.path("rules").toString()).contains("Delay: freight refund without insurance fee");
        assertThat(proposed.path("package").asText()).matches("[0-9a-f]{12}");
    }

    private ComplaintNumber offered() {
        var number = cases.complaintWithCategory("T1");
        cases.work(number);
        cases.offer(number);
        return number;
    }

    private Payout due() {
        var number = offered();
        cases.accept(number);
        return payouts.of(number).get(0);
    }

    private Payout current(Payout payout) {
        return payouts.of(new ComplaintNumber(payout.complaintNumber())).get(0);
    }

    private CaseEvent entry(ComplaintNumber number, CaseEventKind kind) {
        return ledger.of(number.value()).stream()
                .filter(event -> event.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private ResultActions answer(ComplaintNumber number, String caller, String body) throws Exception {
        return http.perform(post("/api/complaints/%s/remedy/answer".formatted(number.value()))
                .with(httpBasic(caller, PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions order(Payout payout, String caller) throws Exception {
        return http.perform(post("/api/payouts/%s/order".formatted(payout.id())).with(httpBasic(caller, PASSWORD)));
    }

    private ResultActions receipt(Payout payout, String reference) throws Exception {
        return http.perform(post("/api/payouts/%s/receipt".formatted(payout.id()))
                .with(httpBasic("worker", PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reference\": \"%s\"}".formatted(reference)));
    }
}
