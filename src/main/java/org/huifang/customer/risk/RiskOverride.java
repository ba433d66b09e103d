package org.huifang.customer.risk;

import java.time.Instant;

/**
 * A person's word over the score, until it ends.
 *
 * @param reason in the person's own words
 * @param setBy user id
 */
public record RiskOverride(boolean atRisk, String reason, String setBy, Instant setAt, Instant endsAt) {}
