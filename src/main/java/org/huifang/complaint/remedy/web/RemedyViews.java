package org.huifang.complaint.remedy.web;

import java.util.Optional;
import org.huifang.complaint.ComplaintNumber;
import org.huifang.complaint.remedy.Remedies;
import org.huifang.complaint.remedy.RemedyDecisions;
import org.huifang.complaint.remedy.TrackedFacts;
import org.huifang.complaint.remedy.authority.Approvals;
import org.springframework.stereotype.Component;

/** Puts together what the page of a case shows of its remedy. */
@Component
public class RemedyViews {

    private final Remedies remedies;
    private final RemedyDecisions decisions;
    private final Approvals approvals;
    private final TrackedFacts tracked;

    RemedyViews(Remedies remedies, RemedyDecisions decisions, Approvals approvals, TrackedFacts tracked) {
        this.remedies = remedies;
        this.decisions = decisions;
        this.approvals = approvals;
        this.tracked = tracked;
    }

    /** Empty until something is proposed. */
    public Optional<RemedyView> of(ComplaintNumber number) {
        return remedies.find(number)
                .map(remedy -> RemedyView.of(
                        remedy,
                        tracked.behind(remedy),
                        decisions.of(number).stream()
                                .map(decision -> RemedyView.line(decision, approvals.of(decision.id())))
                                .toList()));
    }
}
