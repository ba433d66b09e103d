package org.huifang.complaint.remedy.offer;

import org.huifang.complaint.ComplaintNumber;

public class NoOfferAwaitsAnswer extends RuntimeException {

    public NoOfferAwaitsAnswer(ComplaintNumber number) {
        super("Complaint %s has no offer that waits for an answer.".formatted(number.value()));
    }
}
