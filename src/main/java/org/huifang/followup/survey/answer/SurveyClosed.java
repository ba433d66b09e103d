package org.huifang.followup.survey.answer;

import java.util.UUID;

/** The time to answer, or to change an answer, is over. */
public class SurveyClosed extends RuntimeException {

    SurveyClosed(UUID invitation) {
        super("The survey %s takes no more answers.".formatted(invitation));
    }
}
