package org.huifang.complaint.web;

import org.huifang.audit.Actor;
import org.springframework.security.core.Authentication;

/** In whose name the interface is called. */
public final class Callers {

    /** Whoever calls for the customer; everybody else who may call is staff. */
    private static final String CHANNELS = "channels";

    public static Actor actorOf(Authentication caller) {
        var forTheCustomer =
                caller.getAuthorities().stream().anyMatch(authority -> CHANNELS.equals(authority.getAuthority()));
        return forTheCustomer ? Actor.CUSTOMER : Actor.staff(caller.getName());
    }

    private Callers() {}
}
