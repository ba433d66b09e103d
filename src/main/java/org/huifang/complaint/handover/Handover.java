package org.huifang.complaint.handover;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.assignment.AgentChoice;
import org.huifang.complaint.assignment.AgentRefused;
import org.huifang.complaint.assignment.Assignment;
import org.huifang.complaint.assignment.Choice;
import org.huifang.complaint.assignment.Choice.Ground;
import org.huifang.complaint.assignment.UnknownAgent;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.sla.escalation.Reassignment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a case with its tasks from one agent to another, chosen as at first. Where nobody can be found it waits in its
 * department, an owner is promised anew, and the ladder climbs. Each call is one case and one transaction.
 */
@Service
@Transactional
public class Handover implements Reassignment {

    private final Complaints complaints;
    private final Assignment assignment;
    private final AgentChoice choice;
    private final CaseTasks tasks;
    private final SlaClocks clocks;
    private final CaseLedger ledger;

    Handover(
            Complaints complaints,
            Assignment assignment,
            AgentChoice choice,
            CaseTasks tasks,
            SlaClocks clocks,
            CaseLedger ledger) {
        this.complaints = complaints;
        this.assignment = assignment;
        this.choice = choice;
        this.tasks = tasks;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    /** Without effect when the case is not this agent's any more. */
    public void takeFrom(String agent, ComplaintNumber number, HandoverCause cause) {
        var complaint = complaints.withNumber(number);
        if (complaint.status().isInHand() && agent.equals(complaint.ownership().agent())) {
            pass(complaint, choice.choose(complaint, agent), cause, Actor.SYSTEM);
        }
    }

    /** Without effect when the case is not about its agent. */
    public void takeFromInvolved(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        var agent = complaint.ownership().agent();
        if (complaint.status().isInHand() && agent != null && choice.isInvolved(complaint, agent)) {
            pass(complaint, choice.choose(complaint, agent), HandoverCause.INVOLVED, Actor.SYSTEM);
        }
    }

    /** Without effect when somebody has it, or nobody can be found. */
    public void findOwner(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        if (complaint.status().waitsForAgent()) {
            assignWaiting(number);
        } else if (complaint.status().isInHand() && complaint.ownership().agent() == null) {
            var chosen = choice.choose(complaint, complaint.ownership().givenBackBy());
            if (chosen.found().isPresent()) {
                pass(complaint, chosen, HandoverCause.UNOWNED, Actor.SYSTEM);
            }
        }
    }

    private void assignWaiting(ComplaintNumber number) {
        if (assignment.assignWaiting(number) && !tasks.endNaming(number)) {
            throw new IllegalStateException("Nobody was asked to name an agent for %s.".formatted(number));
        }
    }

    /**
     * A team lead gives the case to somebody, or to whoever is chosen.
     *
     * @param to user id, or null
     * @return who has it now; empty when nobody could be found
     * @throws UnknownAgent when there is no such user
     * @throws AgentRefused when this person cannot have this case
     * @throws ComplaintStatus.NotInHand when no agent works on it
     */
    public Optional<String> byLead(ComplaintNumber number, String to, Actor lead) {
        var complaint = complaints.withNumber(number);
        complaint.status().requireInHand(number.value());
        var chosen = to == null
                ? choice.choose(complaint, complaint.ownership().agent())
                : choice.named(complaint, to, Ground.NAMED);
        pass(complaint, chosen, HandoverCause.LEAD, lead);
        return chosen.found();
    }

    /**
     * Somebody holds a task of the case's agent: the case is theirs.
     *
     * @throws AgentRefused when they cannot have this case
     */
    public void claimed(ComplaintNumber number, String userId, Actor by) {
        var complaint = complaints.withNumber(number);
        if (!userId.equals(complaint.ownership().agent())) {
            var cause = complaint.ownership().agent() == null ? HandoverCause.UNOWNED : HandoverCause.LEAD;
            var ground = by.equals(Actor.staff(userId)) ? Ground.CLAIMED : Ground.NAMED;
            pass(complaint, choice.named(complaint, userId, ground), cause, by);
        }
    }

    /**
     * A task that is not the case's agent's, such as an approval or a call, goes back to its group, which can do it. Without
     * effect when somebody else holds it by now.
     */
    public boolean release(CaseTasks.Held task, HandoverCause cause, Actor by) {
        var released = tasks.release(task);
        if (released && task.caseNumber() != null) {
            ledger.append(
                    task.caseNumber(),
                    by,
                    CaseEventKind.HANDED_OVER,
                    Map.of("from", task.holder(), "why", cause, "task", task.name()));
        }
        return released;
    }

    @Override
    public Optional<String> takeFromAgent(String caseNumber) {
        var number = new ComplaintNumber(caseNumber);
        var agent = complaints.withNumber(number).ownership().agent();
        if (agent != null) {
            takeFrom(agent, number, HandoverCause.LATE);
        }
        return Optional.ofNullable(complaints.look(number).ownership().agent());
    }

    private void pass(Complaint complaint, Choice chosen, HandoverCause cause, Actor by) {
        var from = complaint.ownership().agent();
        if (from != null && from.equals(chosen.agent())) {
            return;
        }
        complaint.entrust(
                chosen.found().isPresent()
                        ? complaint.ownership().by(chosen.agent())
                        : complaint.ownership().givenBack(cause.mayReturn() ? null : from));
        complaints.save(complaint);
        tasks.pass(
                complaint.number(),
                complaint.department(),
                complaint.ownership().agent());
        note(complaint, from, chosen, cause, by);
        if (chosen.found().isPresent()) {
            clocks.fulfil(complaint.number().value(), SlaMilestone.NAMED_OWNER);
        } else {
            clocks.promiseAgain(complaint.number().value(), SlaMilestone.NAMED_OWNER);
        }
    }

    private void note(Complaint complaint, String from, Choice chosen, HandoverCause cause, Actor by) {
        var data = new LinkedHashMap<String, Object>();
        if (from != null) {
            data.put("from", from);
        }
        chosen.found().ifPresent(agent -> data.put("to", agent));
        data.put("why", cause);
        if (chosen.found().isPresent()) {
            data.put("ground", chosen.ground());
        } else {
            data.put("reason", chosen.reason());
        }
        ledger.append(complaint.number().value(), by, CaseEventKind.HANDED_OVER, data);
    }
}
