package org.huifang.followup.survey;

/**
 * Wish to ask a customer.
 *
 * @param questionnaire id; the newest version is taken
 */
public record InviteToSurvey(long customerId, String questionnaire, Occasion occasion, Way way) {}
