package org.huifang.staff.training;

import java.time.LocalDate;
import java.util.List;

/** Findings of reviews that were confirmed; supervision answers. */
public interface ConfirmedFindings {

    /**
     * @param criterion code of what fell short
     * @param day of its confirmation
     * @param reference number of the review
     */
    record ConfirmedFinding(String agent, String criterion, LocalDate day, String reference) {}

    /** Confirmed on that day or later, the earliest first. */
    List<ConfirmedFinding> since(LocalDate day);
}
