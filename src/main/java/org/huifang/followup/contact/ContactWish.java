package org.huifang.followup.contact;

import org.huifang.customer.Channel;

/**
 * Somebody is to be contacted.
 *
 * @param reference number of the case or follow-up it is about: what is open or was done under it does not stand in its own way
 */
public record ContactWish(long customerId, Channel channel, ContactPurpose purpose, String reference) {

    ContactWish asService() {
        return new ContactWish(customerId, channel, ContactPurpose.SERVICE, reference);
    }
}
