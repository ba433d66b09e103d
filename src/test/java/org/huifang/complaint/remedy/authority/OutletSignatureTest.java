package org.huifang.complaint.remedy.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huifang.staff.StaffProfile.skilled;

import java.util.List;
import java.util.Map;
import org.huifang.access.Group;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.customer.parcel.Parcel;
import org.huifang.customer.parcel.Parcels;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.testing.StaffDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever decides about an outlet alone must not be of it. */
@ApplicationTest
class OutletSignatureTest {

    private static final String LATE_ON_THE_LAST_MILE = "T2";

    @Autowired
    CaseDriver cases;

    @Autowired
    StaffDriver staff;

    @Autowired
    Parcels parcels;

    @BeforeEach
    void hireTwoOutlets() {
        staff.hire("an.qi", Group.OUTLET_DELIVERY, skilled("DELIVERY").ofOutlet("SH-01"));
        staff.hire("bai.he", Group.OUTLET_DELIVERY, skilled("DELIVERY").ofOutlet("SH-02"));
    }

    @AfterEach
    void clearUp() {
        staff.clearUp();
    }

    @Test
    void letsAnotherOutletDecideAlone() {
        var number = deliveredBy("SH-01");

        assertThat(staff.agentOf(number)).isEqualTo("bai.he");
        decide(number, "bai.he");

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_AwaitConsent");
    }

    @Test
    void needsSomebodyElseBesideTheOutletComplainedAbout() {
        var number = deliveredBy("SH-01");

        decide(number, "an.qi");

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_ApproveSolution");
    }

    @Test
    void needsSomebodyElseBesideAnyOutletWhileNobodyKnowsWhoDelivers() {
        var number = staff.complaint(LATE_ON_THE_LAST_MILE);

        decide(number, staff.agentOf(number));

        assertThat(cases.task(number).getTaskDefinitionKey()).isEqualTo("Task_ApproveSolution");
    }

    private void decide(ComplaintNumber number, String user) {
        cases.complete(
                number,
                "Task_InvestigateComplaint",
                user,
                Map.of("rootCause", "PROCESS", "responsibleParty", "CARRIER", "findings", "派送延误"));
        cases.decide(number, user, "REFUND", "12.50");
    }

    private ComplaintNumber deliveredBy(String outlet) {
        var number = staff.received(LATE_ON_THE_LAST_MILE);
        parcels.save(new Parcel(
                cases.look(number).report().waybill(),
                cases.now(),
                null,
                Parcel.State.DELIVERED,
                null,
                null,
                null,
                null,
                outlet,
                null,
                null,
                null,
                null,
                null,
                List.of()));
        cases.work(number);
        return number;
    }
}
