package org.huifang.followup.delivery;

import java.time.Instant;
import org.huifang.customer.CustomerType;
import org.huifang.followup.planning.ContactFacts;

/** A delivery with all that decides whether its customer is invited. */
record DeliveryCandidate(
        String waybill,
        long customerId,
        Instant deliveredAt,
        CustomerType type,
        boolean atRisk,
        String region,
        boolean consent,
        boolean openComplaint,
        boolean openInvitation,
        int contacts,
        Integer daysSinceNps) {

    ContactFacts facts(String purpose, String way) {
        return new ContactFacts(type, purpose, way, consent, openComplaint, openInvitation, contacts, daysSinceNps);
    }
}
