package org.huifang.staff;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huifang.audit.Actor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All members of staff: looked up by assignment, edited by team leads. */
@Service
@Transactional
public class StaffDirectory {

    /** Why somebody's cases have to be somebody else's. */
    public enum Gone {
        LEFT,
        ABSENT
    }

    private final StaffTable table;
    private final KnownUsers users;
    private final HouseCalendar calendar;
    private final StaffSettings settings;
    private final Clock clock;

    StaffDirectory(StaffTable table, KnownUsers users, HouseCalendar calendar, StaffSettings settings, Clock clock) {
        this.table = table;
        this.users = users;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty when nobody has told us about them; they may be a user all the same. */
    public Optional<StaffMember> find(String userId) {
        return table.of(List.of(userId)).stream().findFirst();
    }

    public StaffMember of(String userId) {
        return find(userId).orElseGet(() -> StaffMember.unknown(userId));
    }

    /** One for each of these users, in their order. */
    public List<StaffMember> of(Collection<String> userIds) {
        var known = table.of(userIds).stream().collect(Collectors.toMap(StaffMember::userId, Function.identity()));
        return userIds.stream()
                .map(userId -> known.getOrDefault(userId, StaffMember.unknown(userId)))
                .toList();
    }

    public List<StaffMember> all() {
        return table.of(table.ids());
    }

    /**
     * Those whose cases go to others at this moment: they have left, are away for longer than the settings allow, or are no
     * users any more.
     *
     * @param holders those who have cases
     */
    public Map<String, Gone> gone(Collection<String> holders) {
        var now = clock.instant();
        var gone = new LinkedHashMap<String, Gone>();
        var known = users.knownAmong(holders);
        holders.stream().filter(holder -> !known.contains(holder)).forEach(holder -> gone.put(holder, Gone.LEFT));
        for (var member : table.of(table.gone(now))) {
            if (member.hasLeft(now)) {
                gone.put(member.userId(), Gone.LEFT);
            } else if (member.awayAt(now).filter(this::isLong).isPresent()) {
                gone.put(member.userId(), Gone.ABSENT);
            }
        }
        return gone;
    }

    private boolean isLong(Absence absence) {
        return calendar.workingTime(absence.from(), absence.until()).compareTo(settings.longestAbsence()) > 0;
    }

    /**
     * @throws UnknownMember when there is no such user
     * @throws InvalidStaffData when the staff number is somebody else's, or the deputy cannot be one
     */
    public void save(String userId, StaffProfile profile, Actor by) {
        requireKnown(userId);
        if (userId.equals(profile.deputy())) {
            throw new InvalidStaffData("Nobody can be their own deputy.");
        }
        if (profile.deputy() != null && !users.isKnown(profile.deputy())) {
            throw new InvalidStaffData("The deputy is no user.");
        }
        try {
            table.save(userId, profile, by.id());
        } catch (DuplicateKeyException taken) {
            throw new InvalidStaffData("Another member of staff has this staff number.");
        }
    }

    /**
     * @param from first moment away, by the clocks of the house
     * @param until moment of being back
     * @throws UnknownMember when there is no such user
     * @throws InvalidStaffData when it ends before it begins, or is over already
     */
    public Absence addAbsence(String userId, LocalDateTime from, LocalDateTime until, Actor by) {
        requireKnown(userId);
        var absence = new Absence(UUID.randomUUID(), calendar.at(from), calendar.at(until));
        if (!absence.until().isAfter(absence.from())) {
            throw new InvalidStaffData("An absence ends after it begins.");
        }
        if (!absence.until().isAfter(clock.instant())) {
            throw new InvalidStaffData("This absence is over already.");
        }
        table.insertMissing(userId, by.id());
        table.insert(userId, absence, by.id());
        return absence;
    }

    /** @throws UnknownMember when they have no such absence */
    public void removeAbsence(String userId, UUID absence) {
        if (!table.delete(userId, absence)) {
            throw new UnknownMember("absence");
        }
    }

    /**
     * Somebody leaves; what they hold goes to others from that moment on.
     *
     * @param at by the clocks of the house; null for now
     * @throws UnknownMember when there is no such user
     */
    public void leave(String userId, LocalDateTime at, Actor by) {
        requireKnown(userId);
        table.insertMissing(userId, by.id());
        table.leave(userId, at == null ? clock.instant() : calendar.at(at), by.id());
    }

    /** Somebody does not leave after all, or is back. */
    public void stay(String userId, Actor by) {
        requireKnown(userId);
        table.leave(userId, null, by.id());
    }

    private void requireKnown(String userId) {
        if (!users.isKnown(userId)) {
            throw new UnknownMember("user");
        }
    }
}
