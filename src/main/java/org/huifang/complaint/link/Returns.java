package org.huifang.complaint.link;

import java.util.Map;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.Complaints;
import org.huifang.complaint.triage.Thanks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer comes back to a case that has ended. Whatever way it ended, somebody takes it up again. */
@Service
@Transactional
public class Returns {

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final FollowOnCases followOns;
    private final Thanks thanks;

    Returns(Complaints complaints, ComplaintDesk desk, FollowOnCases followOns, Thanks thanks) {
        this.complaints = complaints;
        this.desk = desk;
        this.followOns = followOns;
        this.thanks = thanks;
    }

    /**
     * "Not solved after all."
     *
     * @return the case in which it goes on: the same within the reopen window, the one it was merged into, or a new linked one
     */
    public ComplaintNumber reopen(ComplaintNumber number) {
        var complaint = complaints.withNumber(number);
        return switch (complaint.status()) {
            case MERGED -> takeUp(complaint.mergedInto());
            case WITHDRAWN -> takeUp(followOns.goOn(number));
            case CLOSED -> desk.isTooLateToReopen(complaint) ? takeUp(followOns.goOn(number)) : reopened(number);
            default -> reopened(number);
        };
    }

    /** The case that goes on may be open, and then has it already. */
    private ComplaintNumber takeUp(ComplaintNumber number) {
        return complaints.look(number).status().isOpen() ? number : reopen(number);
    }

    private ComplaintNumber reopened(ComplaintNumber number) {
        desk.reopen(number);
        return number;
    }

    /**
     * More words about a case. To one that has ended they are a return, unless they are thanks.
     *
     * @param reference says where the words are
     * @return the case that has them
     */
    public ComplaintNumber addInformation(ComplaintNumber number, String words, Map<String, Object> reference) {
        var complaint = complaints.look(number);
        if (complaint.status() == ComplaintStatus.MERGED) {
            return addInformation(complaint.mergedInto(), words, reference);
        }
        var goesOn = complaint.status().isOpen() || thanks.areIn(words) ? number : reopen(number);
        desk.addInformation(goesOn, reference);
        return goesOn;
    }
}
