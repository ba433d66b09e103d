package org.huifang.complaint.remedy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Triage;
import org.huifang.complaint.remedy.Remedies;
import org.huifang.complaint.remedy.entitlement.ClaimFacts;
import org.huifang.customer.parcel.Parcel;
import org.huifang.customer.parcel.Parcels;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the tracking service knows fills the gaps of a claim; what people say wins. */
@ApplicationTest
class TrackedFactsTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    Parcels parcels;

    @Autowired
    Remedies remedies;

    @Autowired
    CaseLedger ledger;

    @Autowired
    MockMvc http;

    private final String waybill =
            "YT" + UUID.randomUUID().toString().substring(0, 12).toUpperCase();

    @Test
    void fillsWhatTheAgentLeftEmpty() throws Exception {
        save(Parcel.State.IN_TRANSIT, Duration.ofHours(50), 1200L, 300L, 100_000L, 120_000L);
        var number = investigated("T1", Map.of());

        var facts = factsOf(number);

        assertThat(facts.freightCents()).isEqualTo(1200);
        assertThat(facts.insuranceFeeCents()).isEqualTo(300);
        assertThat(facts.insuredCents()).isEqualTo(100_000);
        assertThat(facts.declaredValueCents()).isEqualTo(120_000);
        assertThat(facts.delayDays()).isEqualTo(3);
        assertThat(fromTracking(number))
                .isEqualTo("[\"FREIGHT\",\"INSURANCE_FEE\",\"INSURED_AMOUNT\",\"DAYS_LATE\",\"DECLARED_VALUE\"]");
        http.perform(get("/cases/%s/brief".formatted(number)).with(httpBasic("chen.wei", "Huifang-test-1")))
                .andExpect(content()
                        .string(allOf(
                                containsString("来自物流系统 From tracking"),
                                containsString("保价金额 Insured amount ¥ 1000.00"),
                                containsString("延误天数 Days late 3"))));
    }

    @Test
    void leavesWhatTheAgentTypedAlone() throws Exception {
        save(Parcel.State.IN_TRANSIT, Duration.ofHours(50), 1200L, 300L, 100_000L, null);
        var number = investigated(
                "T1", Map.of("freightYuan", "9.50", "insuranceFeeYuan", "1", "insuredYuan", "500", "delayDays", "7"));

        var facts = factsOf(number);

        assertThat(facts.freightCents()).isEqualTo(950);
        assertThat(facts.insuranceFeeCents()).isEqualTo(100);
        assertThat(facts.insuredCents()).isEqualTo(50_000);
        assertThat(facts.delayDays()).isEqualTo(7);
        assertThat(fromTracking(number)).isEqualTo("[]");
        http.perform(get("/cases/%s/brief".formatted(number)).with(httpBasic("chen.wei", "Huifang-test-1")))
                .andExpect(content().string(not(containsString("From tracking"))));
    }

    @Test
    void owesNoFreightForADelayThatTheTrackDoesNotShow() {
        save(Parcel.State.IN_TRANSIT, Duration.ofHours(-5), 1200L, null, null, null);
        var number = investigated("T1", Map.of());

        assertThat(factsOf(number).delayDays()).isZero();
        assertThat(remedies.current(number).assessment().entitlements())
                .noneMatch(owed -> owed.kind().name().equals("FREIGHT_REFUND"));
    }

    @Test
    void knowsNothingOfAnUnknownWaybill() {
        save(Parcel.State.UNKNOWN, null, null, null, null, null);
        var number = investigated("T1", Map.of());

        assertThat(factsOf(number).freightCents()).isNull();
        assertThat(factsOf(number).delayDays()).isNull();
        assertThat(fromTracking(number)).isEqualTo("[]");
    }

    @Test
    void raisesThePriorityByTheValueTheSenderDeclared() {
        save(Parcel.State.IN_TRANSIT, Duration.ZERO, 1200L, null, null, 500_000L);
        var valuable = cases.complaintAbout(waybill, "快递没到");
        var ordinary = cases.complaintAbout("YT0000000001", "快递没到");

        assertThat(pointsOf(valuable) - pointsOf(ordinary)).isEqualTo(2);
    }

    private int pointsOf(ComplaintNumber number) {
        cases.work(number);
        if (cases.look(number).triage() == null) {
            cases.classify(number);
        }
        Triage triage = cases.look(number).triage();
        return triage.points();
    }

    private ComplaintNumber investigated(String category, Map<String, Object> claim) {
        var number = cases.complaintAbout(waybill, "请帮忙看看");
        cases.work(number);
        if (cases.look(number).classification() == null) {
            cases.classify(number, category);
        }
        cases.investigate(number, claim);
        return number;
    }

    private ClaimFacts factsOf(ComplaintNumber number) {
        return remedies.current(number).facts();
    }

    private String fromTracking(ComplaintNumber number) {
        return ledger.of(number.value()).stream()
                .filter(event -> event.kind() == CaseEventKind.REMEDY_PROPOSED)
                .findFirst()
                .orElseThrow()
                .data()
                .get("fromTracking")
                .toString();
    }

    /** @param late how long it was promised for before now */
    private void save(Parcel.State state, Duration late, Long freight, Long fee, Long insured, Long declared) {
        var now = Instant.now();
        parcels.save(new Parcel(
                waybill,
                now,
                null,
                state,
                null,
                late == null ? null : now.minus(late),
                null,
                null,
                null,
                null,
                freight,
                fee,
                insured,
                declared,
                List.of()));
    }
}
