package org.huifang.complaint.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huifang.audit.Actor;
import org.huifang.audit.CaseEventKind;
import org.huifang.audit.CaseLedger;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a complaint to a named person: the least-loaded member of its department, or whom a team lead names. */
@Service
@Transactional
public class Assignment {

    private final Complaints complaints;
    private final Departments departments;
    private final SlaClocks clocks;
    private final CaseLedger ledger;
    private final JdbcClient database;

    Assignment(
            Complaints complaints, Departments departments, SlaClocks clocks, CaseLedger ledger, JdbcClient database) {
        this.complaints = complaints;
        this.departments = departments;
        this.clocks = clocks;
        this.ledger = ledger;
        this.database = database;
    }

    /** The agent, or empty when the department has nobody; then a team lead has to name one. */
    public Optional<String> assign(ComplaintNumber number) {
        var department = complaints.withNumber(number).department();
        var agent = leastLoaded(departments.membersOf(department));
        agent.ifPresentOrElse(
                userId -> give(number, userId, Actor.SYSTEM),
                () -> ledger.append(
                        number.value(), Actor.SYSTEM, CaseEventKind.AGENT_MISSING, Map.of("department", department)));
        return agent;
    }

    /** @throws UnknownAgent when there is no such user */
    public void name(ComplaintNumber number, String userId, Actor lead) {
        if (!departments.hasMember(userId)) {
            throw new UnknownAgent(userId);
        }
        give(number, userId, lead);
    }

    private void give(ComplaintNumber number, String userId, Actor by) {
        var complaint = complaints.withNumber(number);
        complaint.assign(userId);
        complaints.save(complaint);
        ledger.append(number.value(), by, CaseEventKind.ASSIGNED, Map.of("agent", userId));
        clocks.fulfil(number.value(), SlaMilestone.NAMED_OWNER);
        clocks.start(
                number.value(),
                SlaMilestone.HUMAN_RESPONSE,
                complaint.reopenCount(),
                ComplaintTriage.termsOf(complaint));
    }

    private Optional<String> leastLoaded(List<String> members) {
        if (members.size() < 2) {
            return members.stream().findFirst();
        }
        Map<String, Long> load = database
                .sql(
                        "select agent, count(*) from complaint where closed_at is null and agent in (:members) group by agent")
                .param("members", members)
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return members.stream().min(Comparator.comparing(member -> load.getOrDefault(member, 0L)));
    }
}
