package org.huifang.staff.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huifang.access.Group;
import org.huifang.testing.ApplicationTest;
import org.huifang.testing.ReviewDriver;
import org.huifang.testing.StaffDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody who joined on 1 March 2034 has to have, seen on the tenth. */
@ApplicationTest
class DueTrainingsTest {

    private static final LocalDate JOINED = LocalDate.of(2034, 3, 1);

    @Autowired
    DueTrainings due;

    @Autowired
    Trainings trainings;

    @Autowired
    StaffStarts starts;

    @Autowired
    StaffDriver staff;

    @Autowired
    ReviewDriver reviews;

    @BeforeEach
    void somebodyNew() {
        at("2034-03-10T02:00:00Z");
        staff.user("tr.new", Group.LEGAL);
        starts.enter("tr.new", JOINED, "sun.jie");
    }

    @AfterEach
    void clear() {
        staff.clearUp();
        reviews.clear();
    }

    private static void at(String moment) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
    }

    private void had(String course, LocalDate day, LocalDate until) {
        trainings.enter("tr.new", course, day, "外部讲师", 85, until, "sun.jie");
    }

    @Test
    void comesByTheTableTheEarliestFirst() {
        assertThat(due.of("tr.new"))
                .extracting(DueTraining::course, DueTraining::dueOn, DueTraining::rule)
                .containsExactly(
                        tuple("DATA_PROTECTION", JOINED.plusDays(14), "training-new-data"),
                        tuple("COMPLAINT_HANDLING", JOINED.plusDays(30), "training-new-handling"),
                        tuple("ETHICS", JOINED.plusDays(30), "training-new-ethics"),
                        tuple("PRODUCT_KNOWLEDGE", JOINED.plusDays(30), "training-new-product"));
        assertThat(due.all()).extracting(DueTraining::userId).contains("tr.new");
    }

    @Test
    void whatWasHeldIsDoneUntilItIsDueAgain() {
        had("DATA_PROTECTION", JOINED.plusDays(5), null);
        assertThat(due.of("tr.new")).extracting(DueTraining::course).doesNotContain("DATA_PROTECTION");

        at("2035-03-01T02:00:00Z");

        assertThat(due.of("tr.new"))
                .filteredOn(one -> one.course().equals("DATA_PROTECTION"))
                .containsExactly(new DueTraining(
                        "tr.new",
                        "DATA_PROTECTION",
                        JOINED.plusDays(5 + 365),
                        Occasion.YEARLY,
                        null,
                        "training-yearly-data"));
    }

    @Test
    void aRecordItselfMaySayUntilWhenItIsGood() {
        had("REMEDY_RULES", JOINED.plusDays(1), JOINED.plusDays(20));

        assertThat(due.of("tr.new"))
                .filteredOn(one -> one.course().equals("REMEDY_RULES"))
                .extracting(DueTraining::occasion, DueTraining::dueOn)
                .containsExactly(tuple(Occasion.EXPIRED, JOINED.plusDays(20)));
        assertThat(due.of("tr.new").get(0).isOverdue(JOINED.plusDays(16))).isTrue();
    }

    @Test
    void whoHasLeftIsNotListed() {
        staff.leave("tr.new");

        assertThat(due.all()).extracting(DueTraining::userId).doesNotContain("tr.new");
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() {
        assertThatThrownBy(() -> trainings.enter("nobody", "ETHICS", JOINED, "x", null, null, "sun.jie"))
                .hasMessageContaining("person who is known");
        assertThatThrownBy(() -> trainings.enter("tr.new", "JUGGLING", JOINED, "x", null, null, "sun.jie"))
                .hasMessageContaining("Choose a course");
        assertThatThrownBy(() -> had("ETHICS", JOINED.plusDays(10), null)).hasMessageContaining("cannot lie ahead");
        assertThatThrownBy(() -> had("ETHICS", JOINED, JOINED)).hasMessageContaining("until a day after");
        assertThatThrownBy(() -> trainings.enter("tr.new", "ETHICS", JOINED, "x", 101, null, "sun.jie"))
                .hasMessageContaining("0 to 100");
    }
}
