package org.huifang.complaint.remedy.offer;

import org.huifang.audit.Actor;
import org.huifang.complaint.ComplaintNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the customer's answer arrives from outside: taken down and passed to the waiting process in one commit. */
@Service
@Transactional
public class AnswerDesk {

    private final OfferDesk offers;
    private final RemedyLifecycle lifecycle;

    AnswerDesk(OfferDesk offers, RemedyLifecycle lifecycle) {
        this.offers = offers;
        this.lifecycle = lifecycle;
    }

    /**
     * @param words the customer's own, or null
     * @throws NoOfferAwaitsAnswer when nothing is offered or the answer is already known
     */
    public void answered(ComplaintNumber number, Answer answer, String words, Actor by) {
        offers.answered(number, answer, words, by);
        lifecycle.answered(number);
    }
}
