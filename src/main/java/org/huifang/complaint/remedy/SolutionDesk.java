package org.huifang.complaint.remedy;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.audit.TextHash;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.Solution;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what a person decides; the rules only propose. */
@Service
@Transactional
public class SolutionDesk {

    private final Complaints complaints;
    private final Remedies remedies;
    private final RemedyDecisions decisions;
    private final StaffRoles staff;
    private final CaseLedger ledger;

    SolutionDesk(
            Complaints complaints, Remedies remedies, RemedyDecisions decisions, StaffRoles staff, CaseLedger ledger) {
        this.complaints = complaints;
        this.remedies = remedies;
        this.decisions = decisions;
        this.staff = staff;
        this.ledger = ledger;
    }

    /** @throws NotAuthorised when the customer rejected an offer and this person is not of the next level */
    public void decide(ComplaintNumber number, Solution solution, String userId) {
        var complaint = complaints.withNumber(number);
        var remedy = remedies.current(number);
        var role = staff.roleOf(userId);
        if (role.isBelow(remedy.decidingRole())) {
            var group = remedy.decidingRole().group();
            throw new NotAuthorised(
                    "客户已拒绝方案，须由 %s 或更高层级决定".formatted(group),
                    "the customer rejected an offer; now the group '%s' or a higher one has to decide"
                            .formatted(group));
        }
        complaint.propose(solution);
        complaints.save(complaint);
        var decision = decisionOf(remedy, solution, userId, role);
        decisions.insert(decision);
        var data = new LinkedHashMap<String, Object>();
        data.put("remedy", solution.remedy());
        data.put("amountCents", decision.amountCents());
        data.put("round", decision.round());
        data.put("policyFit", decision.policyFit());
        data.put("text", TextHash.of(decision.words()));
        ledger.append(number.value(), Actor.staff(userId), CaseEventKind.SOLUTION_DECIDED, data);
    }

    private RemedyDecision decisionOf(Remedy remedy, Solution solution, String userId, Role role) {
        return new RemedyDecision(
                UUID.randomUUID(),
                remedy.id(),
                decisions.count(remedy) + 1,
                solution.remedy(),
                solution.cents(),
                solution.solution(),
                remedy.assessment().supports(solution.cents()),
                userId,
                role,
                RemedyDecision.State.DECIDED,
                null);
    }
}
