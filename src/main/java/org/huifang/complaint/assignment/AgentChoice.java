package org.huifang.complaint.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.assignment.Choice.Ground;
import org.huifang.complaint.assignment.Choice.Reason;
import org.huifang.complaint.assignment.Turns.Turn;
import org.huifang.sla.SlaClock;
import org.huifang.sla.SlaClocks;
import org.huifang.sla.SlaMilestone;
import org.huifang.staff.KnownUsers;
import org.huifang.staff.StaffDirectory;
import org.huifang.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * Chooses among those who may have a case. Who has the skill goes before who has not, who stays until the next promise before who
 * is away by then, then the least loaded, then whoever was given work longest ago.
 */
@Component
public class AgentChoice {

    private static final List<SlaMilestone> WORK =
            List.of(SlaMilestone.FIRST_RESPONSE, SlaMilestone.RESOLUTION, SlaMilestone.REMEDY);

    private final Departments departments;
    private final KnownUsers users;
    private final StaffDirectory staff;
    private final NamedManagers managers;
    private final Involvement involvement;
    private final Turns turns;
    private final SlaClocks clocks;
    private final Clock clock;

    AgentChoice(
            Departments departments,
            KnownUsers users,
            StaffDirectory staff,
            NamedManagers managers,
            Involvement involvement,
            Turns turns,
            SlaClocks clocks,
            Clock clock) {
        this.departments = departments;
        this.users = users;
        this.staff = staff;
        this.managers = managers;
        this.involvement = involvement;
        this.turns = turns;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @param except user id of who is not to get it, or null */
    public Choice choose(Complaint complaint, String except) {
        var parties = involvement.of(complaint);
        var choice = ofAccount(complaint, parties, except).orElseGet(() -> ofDepartment(complaint, parties, except));
        choice.found().ifPresent(turns::take);
        return choice;
    }

    /** The customer's manager, whose customers are theirs however many cases they have; while they are away, their deputy. */
    private Optional<Choice> ofAccount(Complaint complaint, Parties parties, String except) {
        return managers.of(complaint.customerId()).map(staff::of).flatMap(manager -> {
            if (mayTake(manager, parties, except)) {
                return Optional.of(Choice.of(manager.userId(), Ground.MANAGER));
            }
            return Optional.ofNullable(manager.deputy())
                    .map(staff::of)
                    .filter(deputy -> mayTake(deputy, parties, except))
                    .map(deputy -> Choice.of(deputy.userId(), Ground.DEPUTY));
        });
    }

    private boolean mayTake(StaffMember member, Parties parties, String except) {
        return users.isKnown(member.userId())
                && member.takesWork()
                && member.isPresent(clock.instant())
                && !member.userId().equals(except)
                && !parties.include(member)
                && departments.worksOnCases(member.userId());
    }

    private Choice ofDepartment(Complaint complaint, Parties parties, String except) {
        var now = clock.instant();
        var members = staff.of(departments.membersOf(complaint.department())).stream()
                .filter(member -> !member.hasLeft(now) && !member.userId().equals(except))
                .toList();
        if (members.isEmpty()) {
            return Choice.nobody(Reason.NOBODY_IN_GROUP);
        }
        var outside =
                members.stream().filter(member -> !parties.include(member)).toList();
        if (outside.isEmpty()) {
            return Choice.nobody(Reason.ALL_INVOLVED);
        }
        var present = outside.stream()
                .filter(member -> member.takesWork() && member.isPresent(now))
                .toList();
        return present.isEmpty() ? Choice.nobody(Reason.ALL_ABSENT) : leastLoaded(complaint, present, now);
    }

    private Choice leastLoaded(Complaint complaint, List<StaffMember> present, Instant now) {
        var turn = turns.lock(present.stream().map(StaffMember::userId).toList());
        var skill = complaint.ownership().skill();
        return present.stream()
                .filter(member -> member.hasRoom(turn.get(member.userId()).inHand()))
                .min(byFitness(skill, now, nextPromise(complaint, now), turn))
                .map(member ->
                        Choice.of(member.userId(), member.isSkilled(skill) ? Ground.SKILL : Ground.WITHOUT_SKILL))
                .orElseGet(() -> Choice.nobody(Reason.ALL_FULL));
    }

    private static Comparator<StaffMember> byFitness(
            String skill, Instant now, Instant nextPromise, Map<String, Turn> turn) {
        return Comparator.comparing((StaffMember member) -> !member.isSkilled(skill))
                .thenComparing(member -> !member.staysUntil(now, nextPromise))
                .thenComparing(member -> turn.get(member.userId()).inHand())
                .thenComparing(member -> turn.get(member.userId()).turn())
                .thenComparing(StaffMember::userId);
    }

    private Instant nextPromise(Complaint complaint, Instant now) {
        return clocks.of(complaint.number().value()).stream()
                .filter(promise -> promise.isPending() && WORK.contains(promise.milestone()))
                .map(SlaClock::dueAt)
                .filter(due -> due.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    /** Whether the case is about this person or their outlet. */
    public boolean isInvolved(Complaint complaint, String userId) {
        return involvement.of(complaint).include(staff.of(userId));
    }

    /**
     * A person says who is to have it.
     *
     * @throws UnknownAgent when there is no such user
     * @throws AgentRefused when they do not work on cases, have left, are away, or are complained about
     */
    public Choice named(Complaint complaint, String userId, Ground ground) {
        if (!users.isKnown(userId)) {
            throw new UnknownAgent(userId);
        }
        if (!departments.worksOnCases(userId)) {
            throw new AgentRefused(
                    "该用户不办理案件（如审计人员、系统账号），请指派他人",
                    "this user does not work on cases, such as an auditor or a system; name somebody else");
        }
        if (isInvolved(complaint, userId)) {
            throw new AgentRefused(
                    "该员工或其所属网点为被诉方，请指派他人", "this person, or their outlet, is complained about; name somebody else");
        }
        if (!staff.of(userId).isPresent(clock.instant())) {
            throw new AgentRefused(
                    "该员工已离职或目前缺勤，请指派他人", "this person has left or is away at present; name somebody else");
        }
        turns.take(userId);
        return Choice.of(userId, ground);
    }
}
