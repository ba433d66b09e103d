package org.huifang.complaint.remedy;

import java.util.UUID;
import org.huifang.complaint.remedy.entitlement.Assessment;
import org.huifang.complaint.remedy.entitlement.ClaimFacts;

/**
 * What is proposed for a complaint and why; one for each time the case is handled.
 *
 * @param cycle 0 for the first time, one more for each reopening
 * @param decidingRole the least that whoever decides has to be; higher after each offer the customer rejected
 */
public record Remedy(
        UUID id, String complaintNumber, int cycle, ClaimFacts facts, Assessment assessment, Role decidingRole) {}
