package org.huifang.complaint.remedy.offer;

import java.util.Map;
import org.huifang.channel.Letter;
import org.huifang.channel.Outbox;
import org.huifang.complaint.Complaint;
import org.huifang.complaint.Solution;
import org.huifang.complaint.remedy.Remedy;
import org.huifang.complaint.remedy.RemedyDecision;
import org.springframework.stereotype.Component;

/** The letters about a solution: plainly told, offered with the question whether the customer agrees, or refused. */
@Component
class OfferLetters {

    private final Outbox outbox;
    private final OfferPolicy policy;

    OfferLetters(Outbox outbox, OfferPolicy policy) {
        this.outbox = outbox;
        this.policy = policy;
    }

    void tell(Complaint complaint, Remedy remedy, RemedyDecision decision) {
        post(complaint, purposeOf(decision), remedy, decision);
    }

    /** Offered at every level and rejected at each: the right to appeal (12305) has to be named. */
    void appeal(Complaint complaint, Remedy remedy, RemedyDecision decision) {
        post(complaint, Letter.Purpose.REFUSAL, remedy, decision);
    }

    private static Letter.Purpose purposeOf(RemedyDecision decision) {
        if (decision.remedy() == Solution.Remedy.REFUSAL) {
            return Letter.Purpose.REFUSAL;
        }
        return decision.remedy().isCarriedOut() ? Letter.Purpose.OFFER : Letter.Purpose.SOLUTION;
    }

    private void post(Complaint complaint, Letter.Purpose purpose, Remedy remedy, RemedyDecision decision) {
        var words = Map.<String, Object>of(
                "solution", decision.words(),
                "amount", yuan(decision.amountCents()),
                "days", policy.answerWithin().toDays());
        outbox.post(new Letter(
                complaint.number().value(), complaint.customerId(), purpose, decision.occasion(remedy), words));
    }

    /** Empty where no money is offered. */
    private static String yuan(long cents) {
        return cents == 0 ? "" : "%d.%02d".formatted(cents / 100, cents % 100);
    }
}
