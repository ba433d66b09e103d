package org.huifang.testing;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huifang.followup.survey.answer.AnsweredSurvey;
import org.huifang.followup.survey.answer.WhenAnswered;

/** Listens like those who act on bad scores, and fails when it is told to. */
public class AnsweredSurveys implements WhenAnswered {

    private final List<AnsweredSurvey> heard = new CopyOnWriteArrayList<>();
    private volatile UUID refused;

    @Override
    public void answered(AnsweredSurvey survey) {
        if (survey.invitation().equals(refused)) {
            throw new IllegalStateException("The listener could not do its part.");
        }
        heard.add(survey);
    }

    public List<AnsweredSurvey> of(UUID invitation) {
        return heard.stream()
                .filter(survey -> survey.invitation().equals(invitation))
                .toList();
    }

    public void refuse(UUID invitation) {
        refused = invitation;
    }
}
