package org.huifang.desk.action;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.remedy.offer.OfferDesk;
import org.huifang.desk.Duty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which actions are shown: those that role and state allow. What has changed meanwhile is refused where it is done. */
@Service
@Transactional(readOnly = true)
public class OpenCaseActions {

    private final OfferDesk offers;

    OpenCaseActions(OfferDesk offers) {
        this.offers = offers;
    }

    public List<CaseAction> of(Complaint complaint, Set<Duty> duties) {
        return Arrays.stream(CaseAction.values())
                .filter(action -> duties.contains(action.duty()) && allows(complaint, action))
                .toList();
    }

    private boolean allows(Complaint complaint, CaseAction action) {
        var status = complaint.status();
        return switch (action) {
            case NOTE, FILE, APPEAL -> true;
            case SPLIT -> status != ComplaintStatus.NEW;
            case UPDATE, MERGE, WITHDRAW -> status.isOpen();
            case REFRESH -> status.isOpen() && complaint.report().waybill() != null;
            case HANDOVER -> status.isInHand();
            case REOPEN -> status == ComplaintStatus.CLOSED || status == ComplaintStatus.WITHDRAWN;
            case ANSWER -> offers.awaitingAnswer(complaint.number()).isPresent();
        };
    }
}
