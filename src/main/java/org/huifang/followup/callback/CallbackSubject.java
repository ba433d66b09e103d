package org.huifang.followup.callback;

import org.huifang.customer.Channel;
import org.huifang.followup.contact.ContactPurpose;
import org.huifang.followup.contact.ContactWish;

/**
 * What a callback is about, and whom it calls.
 *
 * @param caseNumber of a complaint or a follow-up
 * @param purpose COMPLAINT_RESOLVED, or the follow-up's occasion; names the script
 * @param tier STANDARD or PRIORITY
 */
record CallbackSubject(String caseNumber, long customerId, String purpose, String tier, ContactPurpose contactPurpose) {

    ContactWish call() {
        return new ContactWish(customerId, Channel.PHONE, contactPurpose, caseNumber);
    }

    /** Whether it confirms the solution of a complaint. */
    boolean confirmsSolution() {
        return contactPurpose == ContactPurpose.SERVICE;
    }
}
