package org.huifang.staff.training;

import java.time.LocalDate;

/**
 * A training somebody has to have.
 *
 * @param reference number of the review it comes from; null for other occasions
 * @param rule row of the table that says so; null when the record says it
 */
public record DueTraining(
        String userId, String course, LocalDate dueOn, Occasion occasion, String reference, String rule) {

    public boolean isOverdue(LocalDate today) {
        return dueOn.isBefore(today);
    }
}
