package org.huifang.complaint.triage;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.Triage;
import org.huifang.complaint.parcel.DeclaredValue;
import org.huifang.customer.Customers;
import org.huifang.sla.SlaClocks;
import org.huifang.workflow.Decision;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How urgent a complaint is, and again when more is known about it. */
@AsksTable(
        value = "priority",
        gives = {"severity", "customerType", "atRisk", "declaredValueYuan", "repeats", "angry", "exposure"},
        reads = {"priority", "totalPoints"})
@Service
@Transactional
public class Prioritisation {

    /** Earlier cases of the same customer in this time raise the priority. */
    private static final Duration REPEAT_WINDOW = Duration.ofDays(30);

    private final Complaints complaints;
    private final Customers customers;
    private final Taxonomy taxonomy;
    private final DecisionTables tables;
    private final SlaClocks clocks;
    private final DeclaredValue declared;
    private final CaseLedger ledger;

    Prioritisation(
            Complaints complaints,
            Customers customers,
            Taxonomy taxonomy,
            DecisionTables tables,
            SlaClocks clocks,
            DeclaredValue declared,
            CaseLedger ledger) {
        this.complaints = complaints;
        this.customers = customers;
        this.taxonomy = taxonomy;
        this.tables = tables;
        this.clocks = clocks;
        this.declared = declared;
        this.ledger = ledger;
    }

    public void determine(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        var judged = judge(complaint);
        complaint.triage(judged.triage());
        complaints.save(complaint);
        note(number, judged);
    }

    /** Judges again by what is known now: a repeated contact, the parcel's value. Without effect before the first judgement. */
    public void reconsider(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        if (complaint.triage() == null || !complaint.status().isOpen()) {
            return;
        }
        var judged = judge(complaint);
        if (judged.triage().equals(complaint.triage())) {
            return;
        }
        complaint.reprioritise(judged.triage());
        complaints.save(complaint);
        note(number, judged);
        clocks.retarget(number.value(), ComplaintTriage.termsOf(complaint));
    }

    private record Judged(Triage triage, List<Map<String, Object>> proofs) {}

    private Judged judge(Complaint complaint) {
        var category = taxonomy.about(complaint.classification().category());
        var urgency = tables.ask("priority", urgencyOf(complaint, category.answer()));
        return new Judged(triage(category.answer(), urgency.answer()), List.of(category.proof(), urgency.proof()));
    }

    private void note(ComplaintNumber number, Judged judged) {
        var triage = judged.triage();
        ledger.append(
                number.value(),
                Actor.SYSTEM,
                CaseEventKind.PRIORITY_DETERMINED,
                Map.of(
                        "priority", triage.priority(),
                        "points", triage.points(),
                        "severity", triage.severity(),
                        "decisions", judged.proofs()));
    }

    private Map<String, Object> urgencyOf(Complaint complaint, Decision.Row category) {
        var customer = customers.withId(complaint.customerId());
        var since = complaint.receivedAt().minus(REPEAT_WINDOW);
        var inputs = new HashMap<String, Object>();
        inputs.put("severity", category.number("severity"));
        inputs.put("customerType", customer.type().name());
        inputs.put("atRisk", customer.atRisk());
        inputs.put("declaredValueYuan", declared.yuanOf(complaint.report()));
        inputs.put(
                "repeats",
                complaints.countEarlier(customer.id(), since, complaint.number().value()));
        inputs.put("angry", complaint.classification().angry());
        inputs.put("exposure", complaint.classification().exposure().name());
        return inputs;
    }

    private static Triage triage(Decision.Row category, Decision.Row urgency) {
        return new Triage(
                category.number("severity"),
                Triage.Complexity.valueOf(category.text("complexity")),
                category.flag("claim"),
                urgency.number("totalPoints"),
                Triage.Priority.valueOf(urgency.text("priority")));
    }
}
