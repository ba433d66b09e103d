package org.huifang.staff.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huifang.home.HomeTime;
import org.huifang.staff.Agents;
import org.huifang.staff.StaffDirectory;
import org.huifang.staff.training.ConfirmedFindings.ConfirmedFinding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which trainings are due: each course of each agent once, by the earliest of its reasons. */
@Service
@Transactional(readOnly = true)
public class DueTrainings {

    /** Own: what comes due within a month can still be planned. */
    private static final int AHEAD_DAYS = 31;

    /** Own: what was not learned from within a year is old. */
    private static final int FINDINGS_DAYS = 365;

    private final TrainingTable table;
    private final TrainingRules rules;
    private final Courses courses;
    private final ConfirmedFindings findings;
    private final Agents agents;
    private final StaffDirectory staff;
    private final Clock clock;

    DueTrainings(
            TrainingTable table,
            TrainingRules rules,
            Courses courses,
            ConfirmedFindings findings,
            Agents agents,
            StaffDirectory staff,
            Clock clock) {
        this.table = table;
        this.rules = rules;
        this.courses = courses;
        this.findings = findings;
        this.agents = agents;
        this.staff = staff;
        this.clock = clock;
    }

    /** What is known of one person and one course. */
    private record Standing(String user, String course, LocalDate joined, TrainingRecord latest) {

        boolean hasHadIt() {
            return latest != null;
        }

        boolean hadItSince(LocalDate day) {
            return latest != null && !latest.heldOn().isBefore(day);
        }

        DueTraining due(LocalDate day, Occasion occasion, String reference, String rule) {
            return new DueTraining(user, course, day, occasion, reference, rule);
        }
    }

    /** Overdue and coming due, the earliest first; of agents who are still here. */
    public List<DueTraining> all() {
        var now = clock.instant();
        return of(staff.of(agents.ids()).stream()
                .filter(member -> !member.hasLeft(now))
                .map(member -> member.userId())
                .toList());
    }

    /** The same of one person. */
    public List<DueTraining> of(String userId) {
        return of(List.of(userId));
    }

    private List<DueTraining> of(List<String> users) {
        var today = HomeTime.dayOf(clock.instant());
        var had = table.latest().stream()
                .collect(Collectors.toMap(one -> one.userId() + " " + one.course(), Function.identity()));
        var found = findings.since(today.minusDays(FINDINGS_DAYS)).stream()
                .collect(Collectors.groupingBy(ConfirmedFinding::agent));
        var starts = table.starts();
        return users.stream()
                .flatMap(user -> of(user, joined(user, starts), had, found.getOrDefault(user, List.of())))
                .filter(due -> !due.dueOn().isAfter(today.plusDays(AHEAD_DAYS)))
                .sorted(Comparator.comparing(DueTraining::dueOn)
                        .thenComparing(DueTraining::userId)
                        .thenComparing(DueTraining::course))
                .toList();
    }

    private LocalDate joined(String user, Map<String, LocalDate> starts) {
        var entered = starts.get(user);
        return entered != null ? entered : table.firstCase(user).orElse(null);
    }

    private Stream<DueTraining> of(
            String user, LocalDate joined, Map<String, TrainingRecord> had, List<ConfirmedFinding> found) {
        return courses.all().stream().flatMap(course -> {
            var standing = new Standing(user, course.code(), joined, had.get(user + " " + course.code()));
            return reasons(standing, found).stream().min(Comparator.comparing(DueTraining::dueOn)).stream();
        });
    }

    private List<DueTraining> reasons(Standing standing, List<ConfirmedFinding> found) {
        var reasons = new ArrayList<DueTraining>();
        if (!standing.hasHadIt() && standing.joined() != null) {
            addFrom(reasons, standing, Occasion.JOINED, standing.joined());
            addFrom(reasons, standing, Occasion.YEARLY, standing.joined());
        }
        if (standing.hasHadIt()) {
            addFrom(reasons, standing, Occasion.YEARLY, standing.latest().heldOn());
            if (standing.latest().validUntil() != null) {
                reasons.add(standing.due(standing.latest().validUntil(), Occasion.EXPIRED, null, null));
            }
        }
        found.stream().filter(finding -> !standing.hadItSince(finding.day())).forEach(finding -> rules.of(
                        standing.course(), Occasion.FINDING, finding.criterion())
                .ifPresent(rule -> reasons.add(standing.due(
                        finding.day().plusDays(rule.withinDays()),
                        Occasion.FINDING,
                        finding.reference(),
                        rule.row()))));
        return reasons;
    }

    private void addFrom(List<DueTraining> reasons, Standing standing, Occasion occasion, LocalDate day) {
        rules.of(standing.course(), occasion, null)
                .ifPresent(
                        rule -> reasons.add(standing.due(day.plusDays(rule.withinDays()), occasion, null, rule.row())));
    }
}
