package org.huifang.complaint.parcel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.access.People;
import org.huifang.audit.CaseEvent;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.customer.parcel.Parcel;
import org.huifang.customer.parcel.Parcels;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What the worker tells of a parcel over HTTP, and what agents see of it. */
@ApplicationTest
class ParcelApiTest {

    private static final String PASSWORD = "Huifang-test-1";

    @Autowired
    MockMvc http;

    @Autowired
    CaseDriver cases;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Parcels parcels;

    @Autowired
    CaseLedger ledger;

    @Autowired
    People people;

    private final String waybill =
            "YT" + UUID.randomUUID().toString().substring(0, 12).toUpperCase();

    @BeforeEach
    void addCallers() {
        people.add("website", "Website", PASSWORD, Group.CHANNELS);
        people.add("he.jing", "He Jing", PASSWORD, Group.AUDITORS);
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void tellsTheWorkerWhichParcelACaseIsAbout() throws Exception {
        http.perform(get(api(caseAboutParcel()) + "/waybill").with(httpBasic("worker", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.waybill").value(waybill));
        http.perform(get(api(cases.complaintAbout(null, "快递没到")) + "/waybill").with(httpBasic("worker", PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.waybill").doesNotExist());
    }

    @ParameterizedTest
    @ValueSource(strings = {"li.na", "website", "he.jing"})
    void talksAboutParcelFactsWithWorkersOnly(String caller) throws Exception {
        var number = caseAboutParcel();

        http.perform(get(api(number) + "/waybill").with(httpBasic(caller, PASSWORD)))
                .andExpect(status().isForbidden());
        http.perform(post(api(number) + "/parcel-facts")
                        .with(httpBasic(caller, PASSWORD))
                        .header("Idempotency-Key", "k")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(facts("DELIVERED", Instant.now())))
                .andExpect(status().isForbidden());
        http.perform(post(api(number) + "/parcel-facts/missing")
                        .with(httpBasic(caller, PASSWORD))
                        .header("Idempotency-Key", "k"))
                .andExpect(status().isForbidden());
        assertThat(parcels.withWaybill(waybill)).isEmpty();
    }

    @Test
    void keepsTheFactsAndPutsNothingPersonalIntoTheLedger() throws Exception {
        var number = caseAboutParcel();

        tell(number, "order-1", facts("IN_TRANSIT", Instant.now())).andExpect(status().isNoContent());

        assertThat(parcels.withWaybill(waybill))
                .hasValueSatisfying(parcel -> assertThat(parcel.state()).isEqualTo(Parcel.State.IN_TRANSIT));
        var entry = entry(number, CaseEventKind.PARCEL_FACTS_FETCHED);
        assertThat(entry.data().toString())
                .isEqualTo("{\"deliveryOutlet\":\"SH-021-17\",\"pickupOutlet\":null,\"state\":\"IN_TRANSIT\"}");
        assertThat(ledger.firstBrokenEntry(number.value())).isZero();
    }

    @Test
    void changesNothingWhenTheSameAnswerIsToldAgain() throws Exception {
        var number = caseAboutParcel();
        tell(number, "order-2", facts("IN_TRANSIT", Instant.now()));

        tell(number, "order-2", facts("DELIVERED", Instant.now())).andExpect(status().isNoContent());
        missing(number, "order-2").andExpect(status().isNoContent());

        assertThat(parcels.withWaybill(waybill).orElseThrow().state()).isEqualTo(Parcel.State.IN_TRANSIT);
        assertThat(cases.events(number))
                .containsOnlyOnce(CaseEventKind.PARCEL_FACTS_FETCHED)
                .doesNotContain(CaseEventKind.PARCEL_FACTS_MISSING);
    }

    @Test
    void takesFactsThatComeAfterTheyWereGivenUp() throws Exception {
        var number = caseAboutParcel();
        missing(number, "order-3");
        missing(number, "order-3");

        tell(number, "order-3", facts("DELIVERED", Instant.now()));

        assertThat(parcels.withWaybill(waybill)).isPresent();
        assertThat(cases.events(number))
                .containsOnlyOnce(CaseEventKind.PARCEL_FACTS_MISSING, CaseEventKind.PARCEL_FACTS_FETCHED);
    }

    @Test
    void keepsTheNewerAnswerWhenAnOlderOneComesLate() throws Exception {
        var number = caseAboutParcel();
        var now = Instant.now();
        tell(number, "order-4", facts("DELIVERED", now));

        tell(number, "order-5", facts("IN_TRANSIT", now.minusSeconds(600)));

        assertThat(parcels.withWaybill(waybill).orElseThrow().state()).isEqualTo(Parcel.State.DELIVERED);
    }

    @Test
    void ignoresAnAnswerAboutAWaybillThatWasCorrectedMeanwhile() throws Exception {
        var number = cases.complaintAbout("YT0000000000", "快递没到");

        tell(number, "order-6", facts("DELIVERED", Instant.now())).andExpect(status().isNoContent());

        assertThat(parcels.withWaybill(waybill)).isEmpty();
        assertThat(cases.events(number)).doesNotContain(CaseEventKind.PARCEL_FACTS_FETCHED);
    }

    @Test
    void changesNothingOfACaseThatHasEnded() throws Exception {
        var number = caseAboutParcel();
        cases.work(number);
        desk.withdraw(number);

        tell(number, "order-7", facts("DELIVERED", Instant.now())).andExpect(status().isNoContent());
        missing(number, "order-8").andExpect(status().isNoContent());

        assertThat(parcels.withWaybill(waybill)).isEmpty();
        assertThat(cases.events(number))
                .doesNotContain(CaseEventKind.PARCEL_FACTS_FETCHED, CaseEventKind.PARCEL_FACTS_MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "state": "DELIVERED"             | "state": "ATE_IT"
            "state": "DELIVERED"             | "state": null
            "deliveryOutlet": "SH-021-17"    | "deliveryOutlet": "王芳家，幸福路1号"
            "freightCents": 1200             | "freightCents": -1
            "event": "ARRIVED"               | "event": "快递员张三 13800138000"
            "event": "ARRIVED"               | "event": null
            "freightCents": 1200             | "recipient": "王芳"
            """)
    void refusesWhatIsNoFactOfAParcel(String right, String wrong) throws Exception {
        var number = caseAboutParcel();

        tell(number, "order-9", facts("DELIVERED", Instant.now()).replace(right, wrong))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(content().string(not(containsString("王芳"))));

        assertThat(parcels.withWaybill(waybill)).isEmpty();
    }

    @Test
    void showsAgentsTheParcelInBothLanguages() throws Exception {
        var number = caseAboutParcel();
        page(number).andExpect(content().string(containsString("尚未查到 Its facts are not fetched yet")));

        tell(number, "order-10", facts("DELIVERED", Instant.now()));

        page(number)
                .andExpect(content().string(containsString("已签收 Delivered")))
                .andExpect(content().string(containsString("承诺送达 Promised")))
                .andExpect(content().string(containsString("延误 2 天 days late")))
                .andExpect(content().string(containsString("SH-021-17")))
                .andExpect(content().string(containsString("运费 Freight ¥ 12.00")))
                .andExpect(content().string(containsString("到达 Arrived")))
                .andExpect(content().string(containsString("查询时间 Facts fetched at")));
    }

    @Test
    void showsAgentsWhatTheWordsName() throws Exception {
        var number = cases.complaintAbout(null, "运单YT8800000000045没到，电话13800138000，赔我50元，3月1日寄的。");

        page(number)
                .andExpect(content().string(containsString("文中电话 Phone numbers named")))
                .andExpect(content().string(containsString("+8613800138000")))
                .andExpect(content().string(containsString("CNY 50.00")))
                .andExpect(content().string(containsString("-03-01")));
        assertThat(cases.look(number).report().waybill()).isEqualTo("YT8800000000045");
    }

    @Test
    void letsStaffHaveTheFactsFetchedAgainOnceAtATime() throws Exception {
        var number = caseAboutParcel();

        refresh(number, "li.na").andExpect(status().isAccepted());
        refresh(number, "li.na").andExpect(status().isAccepted());

        assertThat(cases.events(number)).containsOnlyOnce(CaseEventKind.PARCEL_FACTS_REQUESTED);
        assertThat(entry(number, CaseEventKind.PARCEL_FACTS_REQUESTED).actor()).isEqualTo("staff:li.na");
        ClockUtil.offset(Duration.ofMinutes(6).toMillis());
        refresh(number, "li.na");
        assertThat(cases.events(number).stream().filter(CaseEventKind.PARCEL_FACTS_REQUESTED::equals))
                .hasSize(2);
    }

    @Test
    void fetchesFromThePageOfTheCaseToo() throws Exception {
        var number = caseAboutParcel();

        http.perform(post("/cases/%s/parcel-facts/refresh".formatted(number))
                        .with(httpBasic("li.na", PASSWORD))
                        .with(csrf()))
                .andExpect(redirectedUrl("/cases/%s/brief?asked".formatted(number)));

        assertThat(cases.events(number)).contains(CaseEventKind.PARCEL_FACTS_REQUESTED);
        http.perform(post("/cases/%s/parcel-facts/refresh".formatted(number)).with(httpBasic("li.na", PASSWORD)))
                .andExpect(status().isForbidden());
    }

    @Test
    void saysWhyNothingCanBeFetched() throws Exception {
        refresh(cases.complaintAbout(null, "快递没到"), "li.na")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("names no waybill")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"website", "he.jing", "worker"})
    void fetchesAgainForStaffOnly(String caller) throws Exception {
        var number = caseAboutParcel();

        refresh(number, caller).andExpect(status().isForbidden());
        http.perform(post("/cases/%s/parcel-facts/refresh".formatted(number))
                        .with(httpBasic(caller, PASSWORD))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private ComplaintNumber caseAboutParcel() {
        return cases.complaintAbout(waybill, "快递没到");
    }

    private static String api(ComplaintNumber number) {
        return "/api/complaints/" + number;
    }

    private ResultActions tell(ComplaintNumber number, String key, String facts) throws Exception {
        return http.perform(post(api(number) + "/parcel-facts")
                .with(httpBasic("worker", PASSWORD))
                .header("Idempotency-Key", number + key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(facts));
    }

    private ResultActions missing(ComplaintNumber number, String key) throws Exception {
        return http.perform(post(api(number) + "/parcel-facts/missing")
                .with(httpBasic("worker", PASSWORD))
                .header("Idempotency-Key", number + key));
    }

    private ResultActions refresh(ComplaintNumber number, String caller) throws Exception {
        return http.perform(post(api(number) + "/parcel-facts/refresh").with(httpBasic(caller, PASSWORD)));
    }

    private ResultActions page(ComplaintNumber number) throws Exception {
        return http.perform(get("/cases/%s/brief".formatted(number)).with(httpBasic("li.na", PASSWORD)))
                .andExpect(status().isOk());
    }

    private String facts(String state, Instant fetched) {
        return """
                {"waybill": "%s", "fetchedAt": "%s", "state": "%s", "promisedAt": "2026-03-01T10:00:00Z",
                 "deliveredAt": "2026-03-02T12:00:00Z", "deliveryOutlet": "SH-021-17", "freightCents": 1200,
                 "track": [{"at": "2026-02-27T10:00:00Z", "place": "HZ-HUB", "event": "ARRIVED"}]}"""
                .formatted(waybill, fetched, state);
    }

    private CaseEvent entry(ComplaintNumber number, CaseEventKind kind) {
        return ledger.of(number.value()).stream()
                .filter(event -> event.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
