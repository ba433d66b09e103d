package org.huifang.complaint.remedy.settlement;

import java.util.UUID;

/** The case ended before anybody began to carry it out; nobody may now. */
public class PayoutCancelled extends RuntimeException {

    PayoutCancelled(UUID id) {
        super("Payout %s is cancelled.".formatted(id));
    }
}
