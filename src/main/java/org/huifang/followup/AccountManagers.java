package org.huifang.followup;

import java.time.Clock;
import java.util.Optional;
import org.huifang.complaint.assignment.NamedManagers;
import org.huifang.staff.KnownUsers;
import org.huifang.staff.StaffDirectory;
import org.huifang.staff.StaffMember;
import org.springframework.stereotype.Service;

/** Who contacts a key account (S0-11): its named manager, while that person is away their deputy. */
@Service
public class AccountManagers {

    private final NamedManagers managers;
    private final StaffDirectory staff;
    private final KnownUsers users;
    private final Clock clock;

    AccountManagers(NamedManagers managers, StaffDirectory staff, KnownUsers users, Clock clock) {
        this.managers = managers;
        this.staff = staff;
        this.users = users;
        this.clock = clock;
    }

    /** User id; empty when nobody is named, or neither manager nor deputy is there. */
    public Optional<String> of(long customerId) {
        return managers.of(customerId)
                .map(staff::of)
                .flatMap(manager -> Optional.of(manager).filter(this::isThere).or(() -> Optional.ofNullable(
                                manager.deputy())
                        .map(staff::of)
                        .filter(this::isThere)))
                .map(StaffMember::userId);
    }

    private boolean isThere(StaffMember member) {
        return users.isKnown(member.userId()) && member.isPresent(clock.instant());
    }
}
