package org.huifang.selfservice.status;

import java.util.EnumSet;
import java.util.Set;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.ComplaintDesk;
import org.huifang.complaint.ComplaintStatus;
import org.huifang.complaint.remedy.offer.OfferDesk;
import org.huifang.followup.callback.CallbackDesk;
import org.huifang.privacy.request.PrivacyRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which actions the state of a case allows its customer. */
@Service
@Transactional(readOnly = true)
public class OpenActions {

    private final ComplaintDesk desk;
    private final OfferDesk offers;
    private final CallbackDesk callbacks;
    private final PrivacyRequests requests;

    OpenActions(ComplaintDesk desk, OfferDesk offers, CallbackDesk callbacks, PrivacyRequests requests) {
        this.desk = desk;
        this.offers = offers;
        this.callbacks = callbacks;
        this.requests = requests;
    }

    /** About the case, or about the customer's data. */
    public boolean allow(Complaint complaint, CustomerAction action) {
        return of(complaint).contains(action) || aboutData(complaint).contains(action);
    }

    /** What can be asked about the customer's data; nothing more while they are being erased. */
    public Set<CustomerAction> aboutData(Complaint complaint) {
        return requests.findOpenErasure(complaint.customerId()).isPresent()
                ? Set.of()
                : EnumSet.of(CustomerAction.COPY, CustomerAction.ERASE);
    }

    public Set<CustomerAction> of(Complaint complaint) {
        var number = complaint.number();
        var open = EnumSet.noneOf(CustomerAction.class);
        if (complaint.status().isOpen()) {
            open.add(CustomerAction.ADD);
            open.add(CustomerAction.WITHDRAW);
        }
        if (offers.awaitingAnswer(number).isPresent()) {
            open.add(CustomerAction.ANSWER_OFFER);
        }
        if (complaint.status() == ComplaintStatus.RESOLVED && callbacks.isOpen(number.value())) {
            open.add(CustomerAction.CONFIRM);
        }
        if (complaint.status() == ComplaintStatus.CLOSED && !desk.isTooLateToReopen(complaint)) {
            open.add(CustomerAction.REOPEN);
            open.add(CustomerAction.RATE);
        }
        return open;
    }
}
