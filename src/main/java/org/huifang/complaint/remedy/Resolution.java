package org.huifang.complaint.remedy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.channel.Letter;
import org.huifang.channel.Outbox;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.Investigation;
import org.huifang.complaint.Solution;
import org.huifang.complaint.triage.ComplaintTriage;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what the agent found and decided, and tells the customer. */
@Service
@Transactional
public class Resolution {

    private final Complaints complaints;
    private final SlaClocks clocks;
    private final Outbox outbox;
    private final CaseLedger ledger;

    Resolution(Complaints complaints, SlaClocks clocks, Outbox outbox, CaseLedger ledger) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    public void investigated(ComplaintNumber number, Investigation investigation, Actor agent) {
        var complaint = complaints.withNumber(number);
        complaint.investigate(investigation);
        complaints.save(complaint);
        clocks.fulfil(number.value(), SlaMilestone.HUMAN_RESPONSE);
        ledger.append(
                number.value(),
                agent,
                CaseEventKind.INVESTIGATED,
                Map.of(
                        "rootCause", investigation.rootCause(),
                        "responsibleParty", investigation.responsibleParty()));
    }

    public void decided(ComplaintNumber number, Solution solution, Actor agent) {
        var complaint = complaints.withNumber(number);
        complaint.propose(solution);
        complaints.save(complaint);
        var data = new LinkedHashMap<String, Object>();
        data.put("remedy", solution.remedy());
        if (solution.amountCents() != null) {
            data.put("amountCents", solution.amountCents());
        }
        ledger.append(number.value(), agent, CaseEventKind.SOLUTION_DECIDED, data);
    }

    /** The customer is told; from now on the callback is due. */
    public void tell(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        complaint.resolve();
        complaints.save(complaint);
        outbox.post(new Letter(
                number.value(),
                complaint.customerId(),
                Letter.Purpose.SOLUTION,
                complaint.reopenCount(),
                Map.of("solution", complaint.solution().solution())));
        ledger.append(
                number.value(),
                Actor.SYSTEM,
                CaseEventKind.SOLUTION_TOLD,
                Map.of("remedy", complaint.solution().remedy()));
        clocks.fulfil(
                number.value(),
                SlaMilestone.FIRST_RESPONSE,
                SlaMilestone.NEXT_UPDATE,
                SlaMilestone.RESOLUTION,
                SlaMilestone.LEGAL_LIMIT);
        clocks.start(
                number.value(), SlaMilestone.CALLBACK, complaint.reopenCount(), ComplaintTriage.termsOf(complaint));
    }
}
