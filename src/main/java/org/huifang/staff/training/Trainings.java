package org.huifang.staff.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.huifang.home.HomeTime;
import org.huifang.staff.KnownUsers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trainings people had. */
@Service
@Transactional
public class Trainings {

    private static final int LONGEST_NAME = 100;
    private static final int PERFECT = 100;

    private final TrainingTable table;
    private final Courses courses;
    private final KnownUsers users;
    private final Clock clock;

    Trainings(TrainingTable table, Courses courses, KnownUsers users, Clock clock) {
        this.table = table;
        this.courses = courses;
        this.users = users;
        this.clock = clock;
    }

    /**
     * The day it is in the house.
     */
    public LocalDate today() {
        return HomeTime.dayOf(clock.instant());
    }

    /**
     * @param score may be null, as {@code validUntil}
     * @throws InvalidTraining when something is missing or cannot be
     */
    public void enter(
            String userId,
            String course,
            LocalDate heldOn,
            String trainer,
            Integer score,
            LocalDate validUntil,
            String by) {
        require(userId != null && users.isKnown(userId), "请选择人员", "Choose a person who is known.");
        require(course != null && courses.withCode(course).isPresent(), "请选择课程", "Choose a course.");
        require(
                heldOn != null && !heldOn.isAfter(today()),
                "请填写培训日期，不得晚于今天",
                "Give the day it was held; it cannot lie ahead.");
        require(
                trainer != null && !trainer.isBlank() && trainer.strip().length() <= LONGEST_NAME,
                "请填写培训人，不超过 100 个字符",
                "Say who held it, in at most 100 characters.");
        require(
                score == null || score >= 0 && score <= PERFECT,
                "成绩须为 0 到 100",
                "A score is a whole number from 0 to 100.");
        require(
                validUntil == null || validUntil.isAfter(heldOn),
                "有效期须晚于培训日期",
                "It is valid until a day after it was held.");
        table.save(new TrainingRecord(userId, course, heldOn, trainer.strip(), score, validUntil, by, clock.instant()));
    }

    private static void require(boolean holds, String chinese, String english) {
        if (!holds) {
            throw new InvalidTraining(chinese, english);
        }
    }

    @Transactional(readOnly = true)
    public List<TrainingRecord> newest(int limit) {
        return table.newest(limit);
    }

    @Transactional(readOnly = true)
    public List<TrainingRecord> of(String userId) {
        return table.of(userId);
    }
}
