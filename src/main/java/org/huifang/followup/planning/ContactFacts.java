package org.huifang.followup.planning;

import org.huifang.customer.CustomerType;

/**
 * What decides whether a customer may be contacted, apart from the time of day. Many customers share the same facts, so each
 * set is asked about once.
 *
 * @param way as in {@code cadence.dmn}
 * @param consent whether the customer allows this purpose
 * @param openComplaint whether a complaint of theirs is open
 * @param openInvitation whether they have a survey to answer
 * @param contacts made lately, as the caps count them
 * @param daysSinceNps days since the last question for the promoter score, where that is asked for; else null
 */
public record ContactFacts(
        CustomerType type,
        String purpose,
        String way,
        boolean consent,
        boolean openComplaint,
        boolean openInvitation,
        int contacts,
        Integer daysSinceNps) {}
