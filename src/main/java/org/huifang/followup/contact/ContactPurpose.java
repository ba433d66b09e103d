package org.huifang.followup.contact;

import java.util.Optional;
import org.huifang.customer.consent.ConsentPurpose;
import org.huifang.followup.FollowUp.Way;

/** Why a customer is contacted, as {@code dmn/contact-policy.dmn} asks. Names are stored; never rename one. */
public enum ContactPurpose {
    /** About the customer's own case: fulfils the contract, so that nobody has to agree. */
    SERVICE(null),
    /** News of it that can wait until the morning. */
    UPDATE(null),
    /** To ask in writing how satisfied they are. */
    SURVEY(ConsentPurpose.SURVEY),
    /** The same, with the question whether they would recommend us. */
    NPS(ConsentPurpose.SURVEY),
    /** A person calls or visits after service. */
    CARE(ConsentPurpose.SURVEY),
    MARKETING(ConsentPurpose.MARKETING);

    private static final String NPS_OCCASION = "NPS";

    private final ConsentPurpose consent;

    ContactPurpose(ConsentPurpose consent) {
        this.consent = consent;
    }

    /** What the customer must not have refused, or must have agreed to; empty when nothing. */
    Optional<ConsentPurpose> consent() {
        return Optional.ofNullable(consent);
    }

    /** @param occasion of a follow-up */
    public static ContactPurpose of(Way way, String occasion) {
        if (way == Way.CALL || way == Way.VISIT) {
            return CARE;
        }
        return occasion.equals(NPS_OCCASION) ? NPS : SURVEY;
    }
}
