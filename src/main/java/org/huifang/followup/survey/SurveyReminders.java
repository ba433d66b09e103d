package org.huifang.followup.survey;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is to be reminded of an unanswered survey. */
@Service
public class SurveyReminders {

    private final Invitations invitations;

    SurveyReminders(Invitations invitations) {
        this.invitations = invitations;
    }

    /**
     * Takes the invitations whose reminder is due, the longest waiting first; none is given out twice. Write to the customers
     * in the same transaction.
     *
     * @param limit how many at most
     */
    @Transactional
    public List<Invitation> due(Instant at, int limit) {
        return invitations.remind(at, limit);
    }
}
