package org.huifang.complaint;

/** What was found out. */
public record Investigation(RootCause rootCause, ResponsibleParty responsibleParty, String findings) {

    public enum RootCause {
        PEOPLE,
        PROCESS,
        SYSTEM,
        PARTNER,
        CUSTOMER,
        FORCE_MAJEURE,
        NATURE_OF_GOODS
    }

    public enum ResponsibleParty {
        CARRIER,
        SENDER,
        RECIPIENT,
        PLATFORM,
        NONE
    }
}
