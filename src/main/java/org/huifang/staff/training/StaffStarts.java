package org.huifang.staff.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.huifang.staff.KnownUsers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people began to work here: as a lead entered it, else the day of their first case. */
@Service
@Transactional
public class StaffStarts {

    private final TrainingTable table;
    private final KnownUsers users;
    private final Clock clock;

    StaffStarts(TrainingTable table, KnownUsers users, Clock clock) {
        this.table = table;
        this.users = users;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<LocalDate> joined(String userId) {
        return Optional.ofNullable(table.starts().get(userId)).or(() -> table.firstCase(userId));
    }

    /** @throws InvalidTraining when there is no such user, or no day */
    public void enter(String userId, LocalDate joined, String by) {
        if (userId == null || joined == null || !users.isKnown(userId)) {
            throw new InvalidTraining("请选择人员并填写入职日期", "Choose a person who is known, and the day they joined.");
        }
        table.start(userId, joined, by, clock.instant());
    }
}
