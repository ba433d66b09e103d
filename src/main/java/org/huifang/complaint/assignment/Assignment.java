package org.huifang.complaint.assignment;

import java.util.LinkedHashMap;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.assignment.Choice.Ground;
import org.huifang.complaint.triage.ComplaintTriage;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a complaint that nobody has had yet to a named person. */
@Service
@Transactional
public class Assignment {

    private final Complaints complaints;
    private final AgentChoice choice;
    private final SlaClocks clocks;
    private final CaseLedger ledger;

    Assignment(Complaints complaints, AgentChoice choice, SlaClocks clocks, CaseLedger ledger) {
        this.complaints = complaints;
        this.choice = choice;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    /** The agent, or empty when nobody can be found; then a team lead has to name one. */
    public Optional<String> assign(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        var chosen = choice.choose(complaint, null);
        if (chosen.found().isPresent()) {
            give(complaint, chosen, Actor.SYSTEM);
        } else {
            var data = new LinkedHashMap<>(chosen.data());
            data.put("department", complaint.department());
            ledger.append(number.value(), Actor.SYSTEM, CaseEventKind.AGENT_MISSING, data);
        }
        return chosen.found();
    }

    /**
     * @throws UnknownAgent when there is no such user
     * @throws AgentRefused when this person cannot have this case
     */
    public void name(ComplaintNumber number, String userId, Actor lead) {
        var complaint = complaints.withNumber(number);
        give(complaint, choice.named(complaint, userId, Ground.NAMED), lead);
    }

    /** Whether somebody has been found meanwhile for a case that waits for a team lead to name one. */
    public boolean assignWaiting(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        if (!complaint.status().waitsForAgent()) {
            return false;
        }
        var chosen = choice.choose(complaint, null);
        chosen.found().ifPresent(agent -> give(complaint, chosen, Actor.SYSTEM));
        return chosen.found().isPresent();
    }

    /** Whether somebody has the case, so that nobody needs to be named any more. */
    public boolean isDone(ComplaintNumber number) {
        return complaints.look(number).ownership().agent() != null;
    }

    private void give(Complaint complaint, Choice chosen, Actor by) {
        var number = complaint.number().value();
        complaint.assign(chosen.agent());
        complaints.save(complaint);
        ledger.append(number, by, CaseEventKind.ASSIGNED, chosen.data());
        clocks.fulfil(number, SlaMilestone.NAMED_OWNER);
        clocks.start(number, SlaMilestone.HUMAN_RESPONSE, complaint.reopenCount(), ComplaintTriage.termsOf(complaint));
    }
}
