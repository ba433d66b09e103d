package org.huifang.complaint.remedy.offer;

import java.util.Map;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.remedy.Remedies;
import org.huifang.complaint.remedy.Remedy;
import org.huifang.complaint.remedy.RemedyDecision;
import org.huifang.complaint.remedy.RemedyDecisions;
import org.huifang.complaint.remedy.Resolution;
import org.huifang.complaint.remedy.Role;
import org.huifang.complaint.remedy.StaffRoles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After a rejected offer: who decides again, or where the customer may appeal. */
@Service
@Transactional
public class NextLevel {

    private final Complaints complaints;
    private final Remedies remedies;
    private final RemedyDecisions decisions;
    private final StaffRoles staff;
    private final OfferLetters letters;
    private final Resolution resolution;
    private final CaseLedger ledger;

    NextLevel(
            Complaints complaints,
            Remedies remedies,
            RemedyDecisions decisions,
            StaffRoles staff,
            OfferLetters letters,
            Resolution resolution,
            CaseLedger ledger) {
        this.complaints = complaints;
        this.remedies = remedies;
        this.decisions = decisions;
        this.staff = staff;
        this.letters = letters;
        this.resolution = resolution;
        this.ledger = ledger;
    }

    /** The level above whoever signed; empty when there is none, and then the customer is told where to appeal. */
    public Optional<Role> decideAgain(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        var remedy = remedies.current(number);
        var decision = decisions.current(number);
        var next = above(remedy, decision);
        next.ifPresentOrElse(role -> raise(remedy, role), () -> giveUp(complaint, remedy, decision));
        return next;
    }

    private Optional<Role> above(Remedy remedy, RemedyDecision decision) {
        var signer = staff.roleOf(decision.authorisedBy());
        return (signer.isBelow(remedy.decidingRole()) ? remedy.decidingRole() : signer).next();
    }

    private void raise(Remedy remedy, Role role) {
        remedies.raise(remedy, role);
        ledger.append(remedy.complaintNumber(), Actor.SYSTEM, CaseEventKind.DECISION_RAISED, Map.of("role", role));
    }

    private void giveUp(Complaint complaint, Remedy remedy, RemedyDecision decision) {
        letters.appeal(complaint, remedy, decision);
        resolution.resolved(complaint.number());
    }
}
