package org.huifang.followup.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huifang.followup.survey.questionnaire.Questionnaire;

/**
 * One customer asked once. What is asked is fixed when it is issued.
 *
 * @param asked codes of the questions
 * @param expiresAt from then on a first answer is no longer taken
 * @param answeredAt when the first answer came; null before
 */
public record Invitation(
        UUID id,
        long customerId,
        String questionnaire,
        int version,
        List<String> asked,
        Occasion occasion,
        Way way,
        Instant issuedAt,
        Instant expiresAt,
        Instant answeredAt) {

    /** How long the first answer can be changed. */
    public static final Duration CHANGEABLE = Duration.ofHours(24);

    /** What a customer may do with an invitation. */
    public enum State {
        OPEN,
        /** Answered, and the answer can still be changed. */
        CHANGEABLE,
        ANSWERED,
        EXPIRED;

        public boolean takesAnswers() {
            return this == OPEN || this == CHANGEABLE;
        }
    }

    public State stateAt(Instant now) {
        if (answeredAt != null) {
            return now.isBefore(changeableUntil()) ? State.CHANGEABLE : State.ANSWERED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    /** Null before the first answer. */
    public Instant changeableUntil() {
        return answeredAt == null ? null : answeredAt.plus(CHANGEABLE);
    }

    /** From then on its link is worth nothing, whatever was answered. */
    Instant linkEndsAt() {
        return expiresAt.plus(CHANGEABLE);
    }

    /** Such as {@code after-complaint.v1}. */
    public String questionnaireName() {
        return Questionnaire.nameOf(questionnaire, version);
    }
}
