package org.huifang.followup.survey;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes which surveys stayed without an answer. Their links stop working at their time, whether it is noted or not. */
@Service
public class SurveyExpiry {

    private final Invitations invitations;

    SurveyExpiry(Invitations invitations) {
        this.invitations = invitations;
    }

    /** Returns how many have expired since the last time. */
    @Transactional
    public int expire(Instant at) {
        return invitations.expire(at);
    }
}
