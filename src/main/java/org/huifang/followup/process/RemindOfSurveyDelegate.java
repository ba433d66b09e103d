package org.huifang.followup.process;

import static org.huifang.followup.process.FollowUpModel.Variables.REMINDER_DUE_AT;
import static org.huifang.followup.process.FollowUpModel.Variables.SURVEY_ENDS_AT;
import static org.huifang.followup.process.FollowUpModel.numberOf;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huifang.followup.conduct.FollowUpSurveys;
import org.springframework.stereotype.Component;

@Component("remindOfSurvey")
class RemindOfSurveyDelegate implements JavaDelegate {

    private final FollowUpSurveys surveys;

    RemindOfSurveyDelegate(FollowUpSurveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var times = surveys.remind(numberOf(execution));
        REMINDER_DUE_AT.on(execution, times.remindAt());
        SURVEY_ENDS_AT.on(execution, times.endsAt());
    }
}
