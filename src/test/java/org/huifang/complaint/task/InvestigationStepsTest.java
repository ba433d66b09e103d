package org.huifang.complaint.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.customer.parcel.Parcel;
import org.huifang.customer.parcel.Parcels;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.CaseDriver;
import org.huifang.workflow.InvalidSubmission;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an investigation may not leave out. */
@ApplicationTest
class InvestigationStepsTest {

    private static final String INVESTIGATE = "Task_InvestigateComplaint";
    private static final String CAUSE = "\"DELAY_CAUSE_FOUND\"";

    @Autowired
    CaseDriver cases;

    @Autowired
    CaseLedger ledger;

    @Autowired
    Parcels parcels;

    private final String waybill =
            "YT" + UUID.randomUUID().toString().substring(0, 12).toUpperCase();

    @Test
    void putsTheStepsTakenIntoTheLedgerAsCodes() {
        var number = atInvestigation();

        investigate(number, "[\"TRACK_CHECKED\", " + CAUSE + "]");

        assertThat(stepsInLedger(number)).isEqualTo("[\"TRACK_CHECKED\",\"DELAY_CAUSE_FOUND\"]");
    }

    @Test
    void doesNotAskForWhatTheParcelsFactsAnswer() {
        var number = atInvestigation();
        save(Parcel.State.IN_TRANSIT);

        investigate(number, "[" + CAUSE + "]");

        assertThat(stepsInLedger(number)).isEqualTo("[\"DELAY_CAUSE_FOUND\"]");
    }

    @Test
    void asksForTheTrackOfAParcelThatTheServiceDoesNotKnow() {
        var number = atInvestigation();
        save(Parcel.State.UNKNOWN);

        assertThatThrownBy(() -> investigate(number, "[" + CAUSE + "]"))
                .isInstanceOf(InvalidSubmission.class)
                .hasMessageContaining("these required steps are not ticked: Check the track and the last scan")
                .hasMessageNotContaining("查明延误环节");
    }

    @Test
    void asksForNoStepsWhileSomethingIsStillToBeAsked() {
        var number = atInvestigation();

        cases.complete(number, INVESTIGATE, "chen.wei", Map.of("awaiting", "BRANCH", "question", "最后一次扫描在哪里？"));

        assertThat(cases.events(number)).contains(CaseEventKind.INFORMATION_REQUESTED);
    }

    @Test
    void takesTheWaybillAnAgentTypes() {
        var number = atInvestigation();
        var other = "yt8800000000045 ";

        cases.investigate(number, Map.of("waybill", other));

        assertThat(cases.look(number).report().waybill()).isEqualTo("YT8800000000045");
        var entry = ledger.of(number.value()).stream()
                .filter(event -> event.kind() == CaseEventKind.WAYBILL_NAMED)
                .findFirst()
                .orElseThrow();
        assertThat(entry.actor()).isEqualTo("staff:chen.wei");
        assertThat(entry.data().toString()).isEqualTo("{\"corrected\":true}");
    }

    @Test
    void takesTheWaybillAnAgentTypesWhenClassifying() {
        var number = cases.complaintAbout(null, "请帮忙看看");
        cases.work(number);
        if (cases.look(number).classification() == null) {
            cases.complete(
                    number,
                    "Task_ClassifyComplaint",
                    "li.na",
                    Map.of(
                            "complaintType", "COMPLAINT",
                            "category", "T1",
                            "angry", false,
                            "exposure", "NONE",
                            "waybill", waybill));
        }

        assertThat(cases.look(number).report().waybill()).isEqualTo(waybill);
        assertThat(cases.events(number))
                .containsSubsequence(CaseEventKind.WAYBILL_NAMED, CaseEventKind.CLASSIFIED, CaseEventKind.ASSIGNED);
    }

    private ComplaintNumber atInvestigation() {
        var number = cases.complaintAbout(waybill, "请帮忙看看");
        cases.work(number);
        cases.classify(number);
        return number;
    }

    private void investigate(ComplaintNumber number, String steps) {
        cases.investigate(number, Map.of("stepsDone", steps));
    }

    private String stepsInLedger(ComplaintNumber number) {
        return ledger.of(number.value()).stream()
                .filter(event -> event.kind() == CaseEventKind.INVESTIGATED)
                .findFirst()
                .orElseThrow()
                .data()
                .get("steps")
                .toString();
    }

    private void save(Parcel.State state) {
        parcels.save(new Parcel(
                waybill,
                Instant.now(),
                null,
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of()));
    }
}
