package org.huifang.followup.callback;

import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.Triage;
import org.huifang.customer.CustomerType;
import org.huifang.customer.Customers;
import org.huifang.followup.FollowUp;
import org.huifang.followup.FollowUps;
import org.huifang.followup.contact.ContactPurpose;
import org.springframework.stereotype.Component;

/** What a callback is about, by the number of its case. */
@Component
class CallbackSubjects {

    private static final String AFTER_COMPLAINT = "COMPLAINT_RESOLVED";

    private final Complaints complaints;
    private final FollowUps followUps;
    private final Customers customers;

    CallbackSubjects(Complaints complaints, FollowUps followUps, Customers customers) {
        this.complaints = complaints;
        this.followUps = followUps;
        this.customers = customers;
    }

    CallbackSubject of(String caseNumber) {
        return FollowUp.isNumber(caseNumber)
                ? ofFollowUp(followUps.withNumber(caseNumber))
                : ofComplaint(complaints.look(new ComplaintNumber(caseNumber)));
    }

    private CallbackSubject ofFollowUp(FollowUp followUp) {
        return new CallbackSubject(
                followUp.number(),
                followUp.customerId(),
                followUp.occasion(),
                tier(followUp.customerId(), false),
                ContactPurpose.CARE);
    }

    private CallbackSubject ofComplaint(Complaint complaint) {
        var urgent = complaint.triage() != null && complaint.triage().priority() == Triage.Priority.P1;
        return new CallbackSubject(
                complaint.number().value(),
                complaint.customerId(),
                AFTER_COMPLAINT,
                tier(complaint.customerId(), urgent),
                ContactPurpose.SERVICE);
    }

    /** P1 and key accounts are tried more often. */
    private String tier(long customerId, boolean urgent) {
        return urgent || customers.withId(customerId).type() == CustomerType.KEY_ACCOUNT ? "PRIORITY" : "STANDARD";
    }

    /** Which callback of the case it is: one for each solution of a complaint, one for each time a follow-up calls. */
    int round(CallbackSubject subject, int finished) {
        return subject.confirmsSolution()
                ? complaints.look(new ComplaintNumber(subject.caseNumber())).reopenCount()
                : finished;
    }
}
