package org.huifang.complaint.remedy.offer;

import java.time.Instant;
import java.util.UUID;

/**
 * A solution as told.
 *
 * @param answerDueAt null when there is nothing to agree to
 * @param answer null until given
 */
public record Offer(UUID decisionId, Instant toldAt, Instant answerDueAt, Answer answer) {

    public boolean isAwaitingAnswer() {
        return answerDueAt != null && answer == null;
    }
}
