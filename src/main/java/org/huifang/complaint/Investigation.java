package org.huifang.complaint;

/** What was found out. */
public record Investigation(RootCause rootCause, ResponsibleParty responsibleParty, String findings) {

    public enum RootCause {
        PEOPLE,
        PROCESS,
        SYSTEM,
        PARTNER,
        CUSTOMER,
        FORCE_MAJEURE
    }

    public enum ResponsibleParty {
        CARRIER,
        SENDER,
        RECIPIENT,
        PLATFORM,
        NONE
    }
}
