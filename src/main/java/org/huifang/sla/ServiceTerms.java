package org.huifang.sla;

/** What a case's targets depend on. */
public record ServiceTerms(String priority, String complexity, boolean claim) {

    /** Until the case is assessed: the middle of the road. */
    public static final ServiceTerms PROVISIONAL = new ServiceTerms("P3", "SIMPLE", false);
}
