package org.huifang.complaint.remedy.entitlement;

/** Who or what caused the loss; all but the first free the carrier when proven (Civil Code, Art. 832). */
public enum Cause {
    CARRIER,
    FORCE_MAJEURE,
    NATURE_OF_GOODS,
    CUSTOMER
}
