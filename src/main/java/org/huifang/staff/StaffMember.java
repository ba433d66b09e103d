package org.huifang.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A member of staff.
 *
 * @param userId id of the engine's user
 * @param staffNumber as tracking names couriers, or null
 * @param outlet code of the outlet they belong to, or null
 * @param skills as {@code dmn/routing.dmn} asks for them
 * @param takesWork whether cases may be given to them at all
 * @param capacity most cases they may have in hand, or null for any number
 * @param deputy user id of who stands in for them with their key accounts, or null
 * @param leftAt from when on they work here no more, or null
 * @param absences those not over yet, the earliest first
 */
public record StaffMember(
        String userId,
        String staffNumber,
        String outlet,
        Set<String> skills,
        boolean takesWork,
        Integer capacity,
        String deputy,
        Instant leftAt,
        List<Absence> absences) {

    /** A user nobody has told us more about: takes any work, and has no skill that we know of. */
    public static StaffMember unknown(String userId) {
        return new StaffMember(userId, null, null, Set.of(), true, null, null, null, List.of());
    }

    public boolean hasLeft(Instant now) {
        return leftAt != null && !leftAt.isAfter(now);
    }

    public boolean isPresent(Instant now) {
        return !hasLeft(now) && absences.stream().noneMatch(absence -> absence.covers(now));
    }

    /** Present, and neither away nor gone at any moment before then. */
    public boolean staysUntil(Instant now, Instant then) {
        return isPresent(now)
                && (leftAt == null || !leftAt.isBefore(then))
                && absences.stream().noneMatch(absence -> absence.overlaps(now, then));
    }

    public boolean isSkilled(String skill) {
        return skills.contains(skill);
    }

    public boolean hasRoom(long casesInHand) {
        return capacity == null || casesInHand < capacity;
    }

    /** The absence at this moment, together with those that follow it without a gap; empty when present. */
    Optional<Absence> awayAt(Instant now) {
        return absences.stream()
                .filter(absence -> absence.covers(now))
                .findFirst()
                .map(this::withWhatFollows);
    }

    private Absence withWhatFollows(Absence first) {
        var until = first.until();
        for (var next : absences) {
            if (!next.from().isAfter(until) && next.until().isAfter(until)) {
                until = next.until();
            }
        }
        return new Absence(first.id(), first.from(), until);
    }
}
