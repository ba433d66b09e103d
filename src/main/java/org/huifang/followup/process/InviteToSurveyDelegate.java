package org.huifang.followup.process;

import static org.huifang.followup.process.FollowUpModel.Variables.REMINDER_DUE_AT;
import static org.huifang.followup.process.FollowUpModel.Variables.SURVEY_ENDS_AT;
import static org.huifang.followup.process.FollowUpModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.followup.conduct.FollowUpSurveys;
import org.springframework.stereotype.Component;

@Component("inviteToSurvey")
class InviteToSurveyDelegate implements JavaDelegate {

    private final FollowUpSurveys surveys;

    InviteToSurveyDelegate(FollowUpSurveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var times = surveys.invite(numberOf(execution));
        REMINDER_DUE_AT.on(execution, times.remindAt());
        SURVEY_ENDS_AT.on(execution, times.endsAt());
    }
}
