package org.huifang.staff.training;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A training somebody had.
 *
 * @param trainer user id or name of who held it
 * @param score of its exam in per cent; null where there was none
 * @param validUntil null for ever
 */
public record TrainingRecord(
        String userId,
        String course,
        LocalDate heldOn,
        String trainer,
        Integer score,
        LocalDate validUntil,
        String enteredBy,
        Instant enteredAt) {}
