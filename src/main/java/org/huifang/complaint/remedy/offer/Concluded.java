package org.huifang.complaint.remedy.offer;

import java.util.UUID;
import org.huifang.complaint.Solution;

/**
 * What became of an offer.
 *
 * @param decisionId of the decision that was offered
 */
public record Concluded(Consent consent, Solution.Remedy remedy, UUID decisionId) {}
