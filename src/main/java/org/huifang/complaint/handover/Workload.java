package org.huifang.complaint.handover;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huifang.complaint.assignment.Departments;
import org.huifang.complaint.handover.CaseTasks.Held;
import org.huifang.staff.KnownUsers;
import org.huifang.staff.StaffDirectory;
import org.huifang.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has how much in hand, and who of them is not there to do it. */
@Service
@Transactional(readOnly = true)
public class Workload {

    /** Whether somebody is there. */
    public enum Presence {
        PRESENT,
        /** For a while; their cases stay theirs. */
        AWAY,
        /** For longer than the house allows. */
        ABSENT,
        LEFT,
        /** No user any more. */
        UNKNOWN
    }

    /** @param cases in hand */
    public record Person(String userId, Presence presence, int cases, boolean takesWork) {

        /** Whether somebody has to see to what they hold. */
        public boolean isGone() {
            return presence != Presence.PRESENT;
        }
    }

    /** What one person holds: cases in hand, the oldest first, and tasks that are not those of a case's agent. */
    public record Load(List<String> cases, List<Held> tasks) {}

    private final HeldCases cases;
    private final CaseTasks tasks;
    private final StaffDirectory staff;
    private final KnownUsers users;
    private final Departments departments;
    private final Clock clock;

    Workload(
            HeldCases cases,
            CaseTasks tasks,
            StaffDirectory staff,
            KnownUsers users,
            Departments departments,
            Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.staff = staff;
        this.users = users;
        this.departments = departments;
        this.clock = clock;
    }

    /** Everybody who has a case or may be given one, by user id. */
    public List<Person> people() {
        return people(Set.of());
    }

    /** @param also users nobody has told more about */
    private List<Person> people(Set<String> also) {
        var counts = cases.counts();
        var everybody = new TreeSet<>(counts.keySet());
        everybody.addAll(also);
        staff.all().stream()
                .filter(member -> member.takesWork() || counts.containsKey(member.userId()))
                .map(StaffMember::userId)
                .forEach(everybody::add);
        var gone = staff.gone(everybody);
        var known = users.knownAmong(everybody);
        return staff.of(everybody).stream()
                .filter(member -> known.contains(member.userId()) || counts.containsKey(member.userId()))
                .map(member -> person(member, counts, known, gone))
                .toList();
    }

    /** Those who are there and may be given cases. */
    public List<Person> present() {
        return people().stream()
                .filter(person -> person.takesWork() && !person.isGone())
                .toList();
    }

    /** The same of one department. */
    public List<Person> candidatesOf(String department) {
        var members = Set.copyOf(departments.membersOf(department));
        return people(members).stream()
                .filter(person -> members.contains(person.userId()) && person.takesWork() && !person.isGone())
                .toList();
    }

    private Person person(
            StaffMember member, Map<String, Integer> counts, Set<String> known, Map<String, StaffDirectory.Gone> gone) {
        var user = member.userId();
        return new Person(user, presence(member, known, gone), counts.getOrDefault(user, 0), member.takesWork());
    }

    private Presence presence(StaffMember member, Set<String> known, Map<String, StaffDirectory.Gone> gone) {
        if (!known.contains(member.userId())) {
            return Presence.UNKNOWN;
        }
        if (gone.containsKey(member.userId())) {
            return Presence.valueOf(gone.get(member.userId()).name());
        }
        return member.isPresent(clock.instant()) ? Presence.PRESENT : Presence.AWAY;
    }

    public Load of(String user) {
        var held =
                cases.of(List.of(user)).stream().map(HeldCases.HeldCase::number).toList();
        var theirs = Set.copyOf(held);
        return new Load(
                held,
                tasks.heldBy(List.of(user)).stream()
                        .filter(task -> !theirs.contains(task.caseNumber()) || !task.ofTheAgent())
                        .toList());
    }
}
