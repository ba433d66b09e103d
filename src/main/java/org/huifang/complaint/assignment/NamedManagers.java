package org.huifang.complaint.assignment;

import java.util.Optional;

/** Who looks after a key account. */
public interface NamedManagers {

    /** User id of the customer's manager; empty for customers who have none. */
    Optional<String> of(long customerId);
}
