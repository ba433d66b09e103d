package org.huifang.complaint.remedy.payout;

import org.huifang.worker.Outcome;
import org.huifang.worker.TopicTask;
import org.huifang.worker.TopicWorker;

/**
 * Carries out one payout: order it, have it done under its key, hand in the receipt. It may die anywhere in between; whoever
 * is next begins again, and the key sees to it that it is done once. After the last try it is an incident, because nobody
 * knows whether it was done.
 */
class CarryOutWorker implements TopicWorker {

    static final String PAYOUT = "payoutId";
    private static final Outcome REFUSED = Outcome.error("PAYOUT_REFUSED");

    private final String path;
    private final Desk desk;
    private final CarryingOut outside;

    CarryOutWorker(String path, Desk desk, CarryingOut outside) {
        this.path = path;
        this.desk = desk;
        this.outside = outside;
    }

    @Override
    public Outcome work(TopicTask task) {
        try {
            carryOut(task.reference(PAYOUT));
            return Outcome.COMPLETE;
        } catch (CarryingOut.Refused refused) {
            return REFUSED;
        } catch (Desk.Cancelled ended) {
            return Outcome.TAKEN_BACK;
        }
    }

    private void carryOut(String payoutId) {
        var order = desk.order(payoutId);
        if (!order.done()) {
            desk.done(payoutId, outside.carryOut(path, order));
        }
    }
}
