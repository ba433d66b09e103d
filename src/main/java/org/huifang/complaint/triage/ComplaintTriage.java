package org.huifang.complaint.triage;

import java.util.HashMap;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.Classification;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.Ownership;
import org.huifang.customer.Customers;
import org.huifang.sla.ServiceTerms;
import org.huifang.sla.SlaClocks;
import org.huifang.workflow.DecisionTables;
import org.huifang.workflow.contract.AsksTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Classifies a complaint, sets its service levels, and finds the department that answers for it. */
@AsksTable(
        value = "routing",
        gives = {"category", "region", "customerType"},
        reads = {"department", "skill", "involved"})
@Service
@Transactional
public class ComplaintTriage {

    private final Complaints complaints;
    private final Customers customers;
    private final Taxonomy taxonomy;
    private final AutomaticClassification automatic;
    private final TextReadings readings;
    private final DecisionTables tables;
    private final SlaClocks clocks;
    private final CaseLedger ledger;

    ComplaintTriage(
            Complaints complaints,
            Customers customers,
            Taxonomy taxonomy,
            AutomaticClassification automatic,
            TextReadings readings,
            DecisionTables tables,
            SlaClocks clocks,
            CaseLedger ledger) {
        this.complaints = complaints;
        this.customers = customers;
        this.taxonomy = taxonomy;
        this.automatic = automatic;
        this.readings = readings;
        this.tables = tables;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    /** Whether the classification is certain without a person: the customer chose it on a form, or the text is clear. */
    public boolean suggest(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        var given = complaint.classification();
        if (given != null && taxonomy.knows(given.category())) {
            suggested(number, Map.of("category", given.category(), "certain", true));
            return true;
        }
        var reading = automatic.read(complaint);
        suggested(number, reading.proof());
        reading.certain().ifPresent(classification -> {
            complaint.classify(classification);
            complaints.save(complaint);
            noteClassified(number, classification, Actor.SYSTEM);
        });
        return reading.certain().isPresent();
    }

    private void suggested(ComplaintNumber number, Map<String, Object> proof) {
        ledger.append(number.value(), Actor.SYSTEM, CaseEventKind.CLASSIFICATION_SUGGESTED, proof);
    }

    /** @throws UnknownCategory when the taxonomy has no such category */
    public void classify(ComplaintNumber number, Classification classification, Actor agent) {
        if (!taxonomy.knows(classification.category())) {
            throw new UnknownCategory(classification.category());
        }
        var complaint = complaints.withNumber(number);
        complaint.classify(classification);
        complaints.save(complaint);
        readings.decided(number.value(), classification, agent.id());
        noteClassified(number, classification, agent);
    }

    private void noteClassified(ComplaintNumber number, Classification classification, Actor by) {
        ledger.append(
                number.value(),
                by,
                CaseEventKind.CLASSIFIED,
                Map.of("type", classification.type(), "category", classification.category()));
    }

    public void setServiceLevels(ComplaintNumber number) {
        clocks.retarget(number.value(), termsOf(complaints.withNumber(number)));
    }

    public static ServiceTerms termsOf(Complaint complaint) {
        var triage = complaint.triage();
        return new ServiceTerms(triage.priority().name(), triage.complexity().name(), triage.claim());
    }

    /** Returns the department that answers for the case. */
    public String route(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        var customer = customers.withId(complaint.customerId());
        var inputs = new HashMap<String, Object>();
        inputs.put("category", complaint.classification().category());
        inputs.put("region", customer.region());
        inputs.put("customerType", customer.type().name());
        var route = tables.ask("routing", inputs);
        var row = route.answer();
        complaint.entrust(Ownership.routed(
                row.text("department"), row.text("skill"), Ownership.Involved.valueOf(row.text("involved"))));
        complaints.save(complaint);
        ledger.append(
                number.value(),
                Actor.SYSTEM,
                CaseEventKind.ROUTED,
                Map.of(
                        "department", complaint.department(),
                        "skill", complaint.ownership().skill(),
                        "involved", complaint.ownership().involved(),
                        "decision", route.proof()));
        return complaint.department();
    }
}
