package org.huifang.complaint.remedy.settlement;

import java.util.UUID;
import org.huifang.complaint.Solution;

/**
 * One thing to be carried out for the customer.
 *
 * @param id of the decision it carries out
 * @param idempotencyKey under which the outside service does it once, such as {@code HF26-00000042-5/0/1}
 * @param waybill or null
 * @param amountCents 0 where no money moves
 * @param reference the outside service's own number, null until done
 */
public record Payout(
        UUID id,
        String idempotencyKey,
        String complaintNumber,
        long customerId,
        String waybill,
        Solution.Remedy remedy,
        long amountCents,
        State state,
        String reference) {

    public enum State {
        DUE,
        /** A worker has it in hand; it may already be done. */
        ORDERED,
        DONE,
        DONE_BY_HAND,
        CANCELLED;

        public boolean isDone() {
            return this == DONE || this == DONE_BY_HAND;
        }
    }
}
