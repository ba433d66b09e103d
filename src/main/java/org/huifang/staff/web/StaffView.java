package org.huifang.staff.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.huifang.staff.Absence;
import org.huifang.staff.StaffMember;

/** A member of staff as team leads see them. Times are those of the clocks of the house; null where nothing is known. */
record StaffView(
        String id,
        String staffNumber,
        String outlet,
        SortedSet<String> skills,
        boolean takesWork,
        Integer capacity,
        String deputy,
        LocalDateTime leftAt,
        List<AbsenceView> absences) {

    record AbsenceView(UUID id, LocalDateTime from, LocalDateTime until) {

        static AbsenceView of(Absence absence, ZoneId zone) {
            return new AbsenceView(absence.id(), local(absence.from(), zone), local(absence.until(), zone));
        }
    }

    static StaffView of(StaffMember member, ZoneId zone) {
        return new StaffView(
                member.userId(),
                member.staffNumber(),
                member.outlet(),
                new TreeSet<>(member.skills()),
                member.takesWork(),
                member.capacity(),
                member.deputy(),
                member.leftAt() == null ? null : local(member.leftAt(), zone),
                member.absences().stream()
                        .map(absence -> AbsenceView.of(absence, zone))
                        .toList());
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDateTime();
    }
}
