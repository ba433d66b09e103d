package org.huifang.followup.result;

import java.util.HashMap;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.followup.Finding;
import org.huifang.followup.FollowUp;
import org.huifang.followup.FollowUpDesk;
import org.huifang.followup.FollowUps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges what came of a follow-up, and starts the complaint it asks for. */
@Service
@Transactional
public class FollowUpResults {

    private final FollowUps followUps;
    private final FollowUpDesk desk;
    private final FollowUpAnswers answers;
    private final ResultTable table;
    private final StartedComplaints complaints;

    FollowUpResults(
            FollowUps followUps,
            FollowUpDesk desk,
            FollowUpAnswers answers,
            ResultTable table,
            StartedComplaints complaints) {
        this.followUps = followUps;
        this.desk = desk;
        this.answers = answers;
        this.table = table;
        this.complaints = complaints;
    }

    /** The follow-up is over by it, unless a person is to ask. */
    public Finding judge(String number) {
        var followUp = followUps.locked(number);
        var answered = answers.of(followUp);
        var judgement = table.judge(followUp.customerId(), answered.evidence());
        var proof = new HashMap<>(judgement.decision().proof());
        proof.putAll(answered.reference());
        desk.judged(
                number,
                judgement.finding().name(),
                judgement.rule(),
                judgement.finding().end(),
                proof);
        return judgement.finding();
    }

    /** Once, however often it is asked for. */
    public void startComplaint(String number) {
        var followUp = followUps.locked(number);
        if (followUp.complaintNumber() != null) {
            return;
        }
        var answered = answers.of(followUp);
        var reopens = table.judge(followUp.customerId(), answered.evidence()).reopens();
        var started = complaints.start(origin(followUp), answered, reopens);
        desk.startedComplaint(number, started.value());
    }

    /** The customer changed an answer after the follow-up was over: a bad one counts, whenever it comes. */
    void changedAfterwards(String number) {
        var followUp = followUps.locked(number);
        if (followUp.complaintNumber() == null && judge(number) == Finding.PROBLEM) {
            startComplaint(number);
        }
    }

    private static StartedComplaints.Origin origin(FollowUp followUp) {
        return new StartedComplaints.Origin(
                followUp.customerId(),
                "follow-up:" + followUp.number(),
                followUp.number(),
                ComplaintNumber.findIn(followUp.occasionKey()).orElse(null),
                followUp.occasion().equals("DELIVERY") ? followUp.occasionKey() : null);
    }
}
