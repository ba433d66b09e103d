package org.huifang.followup.delivery;

import java.time.Instant;

/**
 * A question the app may ask about a parcel.
 *
 * @param questionnaire id
 */
public record Prompt(String waybill, Instant deliveredAt, String questionnaire) {}
