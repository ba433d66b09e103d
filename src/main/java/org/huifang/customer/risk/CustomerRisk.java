package org.huifang.customer.risk;

import java.time.Instant;

/**
 * Whether a customer may leave us, and why we think so.
 *
 * @param atRisk what counts: the override while there is one, otherwise the score
 * @param score null for a customer of whom nothing was ever found
 * @param foundAt since when the score has been what it is, null without one
 * @param override null without one in force
 */
public record CustomerRisk(boolean atRisk, RiskScore score, Instant foundAt, RiskOverride override) {}
