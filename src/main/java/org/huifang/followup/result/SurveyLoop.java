package org.huifang.followup.result;

import org.huifang.complaint.ComplaintNumber;
import org.huifang.followup.Finding;
import org.huifang.followup.FollowUp;
import org.huifang.followup.FollowUpLifecycle;
import org.huifang.followup.FollowUps;
import org.huifang.followup.survey.Occasion;
import org.huifang.followup.survey.answer.AnsweredSurvey;
import org.huifang.followup.survey.answer.WhenAnswered;
import org.springframework.stereotype.Component;

/** Closes the loop: an answer moves its follow-up on, and a bad one about anything else starts or reopens a complaint. */
@Component
class SurveyLoop implements WhenAnswered {

    private final FollowUps followUps;
    private final FollowUpLifecycle lifecycle;
    private final FollowUpResults results;
    private final SurveyEvidence evidence;
    private final ResultTable table;
    private final StartedComplaints complaints;

    SurveyLoop(
            FollowUps followUps,
            FollowUpLifecycle lifecycle,
            FollowUpResults results,
            SurveyEvidence evidence,
            ResultTable table,
            StartedComplaints complaints) {
        this.followUps = followUps;
        this.lifecycle = lifecycle;
        this.results = results;
        this.evidence = evidence;
        this.table = table;
        this.complaints = complaints;
    }

    @Override
    public void answered(AnsweredSurvey survey) {
        if (survey.occasion().kind() == Occasion.Kind.FOLLOW_UP) {
            followUps.find(survey.occasion().reference()).ifPresent(this::moveOn);
        } else {
            judge(survey);
        }
    }

    private void moveOn(FollowUp followUp) {
        if (followUp.isOver()) {
            results.changedAfterwards(followUp.number());
        } else {
            lifecycle.answered(followUp.number());
        }
    }

    private void judge(AnsweredSurvey survey) {
        var answered = evidence.of(survey);
        if (answered.evidence().isEmpty()) {
            return;
        }
        var judgement = table.judge(survey.customerId(), answered.evidence());
        if (judgement.finding() == Finding.PROBLEM) {
            complaints.start(origin(survey), answered, judgement.reopens());
        }
    }

    private static StartedComplaints.Origin origin(AnsweredSurvey survey) {
        var reference = survey.occasion().reference();
        var about = survey.occasion().kind() == Occasion.Kind.COMPLAINT ? new ComplaintNumber(reference) : null;
        var waybill = survey.occasion().kind() == Occasion.Kind.PARCEL ? reference : null;
        return new StartedComplaints.Origin(
                survey.customerId(), "survey:" + survey.invitation(), "survey " + survey.invitation(), about, waybill);
    }
}
