package org.huifang.complaint.remedy;

import java.util.List;
import java.util.Map;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.Investigation;
import org.huifang.complaint.triage.ComplaintTriage;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the resolution of a complaint begins, with what was found out, and ends, with everything done that was agreed. */
@Service
@Transactional
public class Resolution {

    private final Complaints complaints;
    private final Claims claims;
    private final SlaClocks clocks;
    private final CaseLedger ledger;

    Resolution(Complaints complaints, Claims claims, SlaClocks clocks, CaseLedger ledger) {
        this.complaints = complaints;
        this.claims = claims;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    /** @param steps codes of the checklist's steps that were taken */
    public void investigated(
            ComplaintNumber number, Investigation investigation, Claim claim, List<String> steps, Actor agent) {
        var complaint = complaints.withNumber(number);
        complaint.investigate(investigation);
        complaints.save(complaint);
        var known = claim.orAsCategory(complaint.classification().category());
        claims.store(number.value(), complaint.reopenCount(), known);
        clocks.fulfil(number.value(), SlaMilestone.HUMAN_RESPONSE);
        ledger.append(
                number.value(),
                agent,
                CaseEventKind.INVESTIGATED,
                Map.of(
                        "rootCause", investigation.rootCause(),
                        "responsibleParty", investigation.responsibleParty(),
                        "lossKind", known.lossKind(),
                        "steps", steps));
    }

    /** Nothing is left to be done for the customer; from now on the callback is due. */
    public void resolved(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        complaint.resolve();
        complaints.save(complaint);
        clocks.fulfil(number.value(), SlaMilestone.NEXT_UPDATE); // the last news was that it is done
        clocks.start(
                number.value(), SlaMilestone.CALLBACK, complaint.reopenCount(), ComplaintTriage.termsOf(complaint));
    }
}
